const FORM = /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/;

/**
 * A UK postcode in capitals with its one space (`WA15 0HF`), or null when the text cannot be one.
 * The inward code always begins with a digit, so a letter O typed there is read as nought, as the
 * charity register sometimes has it.
 */
export function normalisePostcode(text: string): string | null {
  const packed = text
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/O(?=[A-Z]{2}$)/, '0');
  return FORM.test(packed) ? `${packed.slice(0, -3)} ${packed.slice(-3)}` : null;
}
