/** A paragraph, heading or list item of a text; `words` is a fingerprint, empty where it has none. */
export interface Paragraph {
  readonly client: number;
  readonly clock: number;
  readonly words: string;
}

export interface Label {
  readonly number: number;
  /** Of what was put in later: 12A stands between 12 and 13. */
  readonly suffix: string;
}

/** `position` is its place among the paragraphs, null while it is not in the text. */
export interface NumberedParagraph extends Paragraph, Label {
  readonly position: number | null;
}

export const labelText = ({ number, suffix }: Label): string => `${number}${suffix}`;
const keyOf = ({ client, clock }: Pick<Paragraph, 'client' | 'clock'>): string => `${client}:${clock}`;

/**
 * The numbers by which people cite a text: “paragraph 12 of Falls at home”. Each is given once, in reading order, and never again;
 * what is put in between gets a letter, as in Acts of Parliament, and what is taken out leaves a gap.
 *
 * A paragraph is known by its identity in the shared text. An editor makes a new one where it turns a paragraph into a heading,
 * or where somebody cuts and pastes it; a restored text may be all new. So a number also goes on to the same words, if their own
 * paragraph went away in the same moment.
 *
 * Answers the rows that are new or differ.
 */
export function numberParagraphs(
  known: readonly NumberedParagraph[],
  text: readonly Paragraph[],
): NumberedParagraph[] {
  const own = new Map(known.map((row) => [keyOf(row), row]));
  const here = new Set(text.map(keyOf));
  const left = wentAway(known, here);
  const given = new Set(known.map(labelText));
  const standing = new Set<string>();
  const labels = text.map((one): Label | null => {
    const label = own.get(keyOf(one)) ?? (one.words === '' ? null : (left.get(one.words)?.shift() ?? null));
    if (!label || standing.has(labelText(label))) return null;
    standing.add(labelText(label));
    return { number: label.number, suffix: label.suffix };
  });
  giveNew(labels, text, given, 1 + Math.max(0, ...known.map((row) => row.number)));

  const rows = text.flatMap((one, position) => {
    const label = labels[position];
    return label ? [{ ...pick(one), ...label, position }] : [];
  });
  const gone = known
    .filter((row) => !here.has(keyOf(row)) && row.position !== null)
    // Nothing of the words stays behind with a paragraph that was taken out.
    .map((row) => ({ ...row, words: '', position: null }));
  return [...rows.filter((row) => !same(own.get(keyOf(row)), row)), ...gone];
}

/** By their words, in reading order: what was in the text until now. */
function wentAway(
  known: readonly NumberedParagraph[],
  here: ReadonlySet<string>,
): Map<string, NumberedParagraph[]> {
  const left = new Map<string, NumberedParagraph[]>();
  const rows = known.filter((row) => row.position !== null && row.words !== '' && !here.has(keyOf(row)));
  for (const row of [...rows].sort((one, other) => one.position! - other.position!))
    left.set(row.words, [...(left.get(row.words) ?? []), row]);
  return left;
}

/** An empty paragraph waits for its words, so that nobody's blank lines use up numbers. */
function giveNew(labels: (Label | null)[], text: readonly Paragraph[], given: Set<string>, first: number) {
  let next = first;
  const last = labels.findLastIndex((label) => label !== null);
  let before: Label = { number: 0, suffix: '' };
  labels.forEach((label, index) => {
    if (label === null && text[index]!.words !== '') {
      const after = index < last ? labels.slice(index).find((one) => one !== null)! : null;
      label = after ? between(before, after, given) : { number: next++, suffix: '' };
      labels[index] = label;
      given.add(labelText(label));
    }
    before = label ?? before;
  });
}

function between(before: Label, after: Label, given: ReadonlySet<string>): Label {
  const bound = after.number === before.number ? after.suffix : null;
  const free = (suffix: string): boolean => !given.has(labelText({ number: before.number, suffix }));
  for (const suffix of suffixesAfter(before.suffix)) {
    if (suffix.length > before.suffix.length + 2) break;
    if (free(suffix) && (bound === null || suffix < bound)) return { number: before.number, suffix };
  }
  // Nothing is left that would also sort between the two: its own it shall be all the same.
  for (const suffix of suffixesAfter(before.suffix))
    if (free(suffix)) return { number: before.number, suffix };
  throw new Error('There is always a longer one.');
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** After nothing: A to Z, ZA …; after B: C to Z, BA to BZ, BZA … */
function* suffixesAfter(suffix: string): Generator<string> {
  const stem = suffix.slice(0, -1);
  for (const letter of LETTERS) if (suffix === '' || letter > suffix.at(-1)!) yield stem + letter;
  for (let longer = suffix || 'Z'; ; longer += 'Z') for (const letter of LETTERS) yield longer + letter;
}

const pick = ({ client, clock, words }: Paragraph): Paragraph => ({ client, clock, words });

const same = (one: NumberedParagraph | undefined, other: NumberedParagraph): boolean =>
  one !== undefined &&
  labelText(one) === labelText(other) &&
  one.words === other.words &&
  one.position === other.position;
