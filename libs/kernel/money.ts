/**
 * Pence as a decimal string (`Pence` on the wire) → `£1,234.56`; whole pounds without pence.
 * Works on the digits: money never passes through a floating-point number.
 */
export function formatPence(pence: string | bigint): string {
  const amount = BigInt(pence);
  const sign = amount < 0n ? '−' : '';
  const whole = amount < 0n ? -amount : amount;
  const pounds = (whole / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = whole % 100n;
  return `${sign}£${pounds}${rest === 0n ? '' : `.${rest.toString().padStart(2, '0')}`}`;
}

/** `£1,234.56`, `1234.5`, `12` → pence as a decimal string; undefined when it is not an amount of money. */
export function parsePounds(text: string): string | undefined {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match?.[1]) return undefined;
  return (
    BigInt(match[1].replaceAll(',', '')) * 100n +
    BigInt((match[2] ?? '').padEnd(2, '0') || '0')
  ).toString();
}
