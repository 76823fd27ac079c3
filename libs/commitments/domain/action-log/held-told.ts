import { MATTERS_TO, NEEDS, type AskedToHold, type MattersTo, type Need } from '../holds.js';

/** As the board says them, so that a file that was taken from here is read again. `test/architecture/same-words.spec.ts` holds them together. */
export const NEED_WORDS: Readonly<Record<Need, string>> = {
  maternity: 'Maternity',
  'severe-mental-illness': 'Severe mental illness',
  respiratory: 'Long-term lung conditions',
  'early-cancer': 'Early diagnosis of cancer',
  hypertension: 'High blood pressure and cholesterol',
  'child-asthma': 'Children and young people: asthma',
  'child-diabetes': 'Children and young people: diabetes',
  'child-epilepsy': 'Children and young people: epilepsy',
  'child-oral-health': 'Children and young people: teeth and mouth',
  'child-mental-health': 'Children and young people: mental health',
  other: 'Another need',
};
export const MATTERS_WORDS: Readonly<Record<MattersTo, string>> = {
  poorest: 'People in the poorest fifth of neighbourhoods',
  'local-group': 'A group that this place has named',
  'poorest-and-group': 'The poorest fifth of neighbourhoods, and a group that this place has named',
  everyone: 'Everyone alike',
};

/** `£12,500.50` in pence; null where it is no sum. */
export function penceTold(text: string): bigint | null {
  const sum = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  return sum ? BigInt(sum[1]!.replaceAll(',', '')) * 100n + BigInt((sum[2] ?? '').padEnd(2, '0')) : null;
}

const coded = <Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
  text: string,
) => codes.find((one) => one === text || words[one].toLowerCase() === text.toLowerCase()) ?? null;

/** What a line says that a commitment holds, and what of it is not taken. */
export function heldTold(
  told: {
    readonly money: string;
    readonly evidence: string;
    readonly need: string;
    readonly mattersTo: string;
  },
  notes: string[],
): AskedToHold {
  const pence = penceTold(told.money);
  const need = coded(NEEDS, NEED_WORDS, told.need);
  const mattersTo = coded(MATTERS_TO, MATTERS_WORDS, told.mattersTo);
  if (told.money !== '' && !pence) notes.push(`“${told.money}” is no sum of money: it is not taken.`);
  if (told.need !== '' && !need)
    notes.push(`“${told.need}” is no need that the board knows: it is not taken.`);
  if (told.mattersTo !== '' && !mattersTo) notes.push(`“${told.mattersTo}” is not taken.`);
  return { pence: pence || null, evidenceExpected: told.evidence, need, mattersTo };
}
