/** A valid NHS number found in a text: where it stands as typed, and its ten digits. */
export interface FoundNhsNumber {
  readonly index: number;
  readonly length: number;
  readonly digits: string;
}

/** Digits in groups, as people write numbers: one space, dash or dot between two groups. A leading + or £ says it is something else. */
const RUN = /(?<![\d+£$€]|\d[.,])\d+(?:[ \u00a0\u2007\u2009\u202f.\u2010-\u2014-]\d+)*/g;

/** Digits of an id of ours, as it stands in addresses that people paste, say nothing of anybody. */
const ID = /(?<![0-9a-f])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f])/gi;

/**
 * Valid NHS numbers in a text: ten digits, the tenth being the modulus 11 check digit (NHS Data Dictionary, NHS NUMBER),
 * written together or in groups. One ten-digit number in eleven passes by chance, so the caller says what was found and
 * lets the person decide what to write instead.
 */
export function findNhsNumbers(text: string): FoundNhsNumber[] {
  const found: FoundNhsNumber[] = [];
  for (const run of text.matchAll(RUN)) {
    const groups = [...run[0].matchAll(/\d+/g)].map((group) => ({ at: group.index, digits: group[0] }));
    // A number may stand beside others ("ward 12 943 476 5919"): try every sequence of whole groups that makes ten digits.
    for (let first = 0; first < groups.length; first += 1) {
      let digits = '';
      let last = first;
      while (last < groups.length && digits.length < 10) digits += groups[last++]!.digits;
      if (!isNhsNumber(digits)) continue;
      const [start, end] = [groups[first]!, groups[last - 1]!];
      if (last - first === 1 && start.at > 0 && run[0][start.at - 1] === '.') continue; // the decimals of a number
      found.push({ index: run.index + start.at, length: end.at + end.digits.length - start.at, digits });
      first = last - 1;
    }
  }
  return found.length === 0 ? found : outsideIds(text, found);
}

/** Both stand in the order of the text. */
function outsideIds(text: string, found: readonly FoundNhsNumber[]): FoundNhsNumber[] {
  const ids = [...text.matchAll(ID)].map((id) => ({ from: id.index, to: id.index + id[0].length }));
  let at = 0;
  return found.filter(({ index, length }) => {
    while (at < ids.length && ids[at]!.to <= index) at += 1;
    const id = ids[at];
    return !id || index < id.from || index + length > id.to;
  });
}

export const holdsNhsNumber = (text: string): boolean => findNhsNumbers(text).length > 0;

/** Ten digits whose last is the check digit of the nine before; ten equal digits are a placeholder. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
