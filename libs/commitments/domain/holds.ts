import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { LONGEST_TEXT, textFaults } from './words.js';

/** Two weights of one mechanism: an action is seen by partners only, serves no priority and is closed with a note. */
export const WEIGHTS = ['commitment', 'action'] as const;
export type Weight = (typeof WEIGHTS)[number];

/**
 * The need it answers: the clinical areas of NHS England’s Core20PLUS5, five for adults and five for children and young
 * people, or another one.
 */
export const NEEDS = [
  'maternity',
  'severe-mental-illness',
  'respiratory',
  'early-cancer',
  'hypertension',
  'child-asthma',
  'child-diabetes',
  'child-epilepsy',
  'child-oral-health',
  'child-mental-health',
  'other',
] as const;
export type Need = (typeof NEEDS)[number];

/** For whom it makes a difference: the poorest fifth of neighbourhoods, a group named by the place (PLUS), both, or no one group. */
export const MATTERS_TO = ['poorest', 'local-group', 'poorest-and-group', 'everyone'] as const;
export type MattersTo = (typeof MATTERS_TO)[number];

/** What a commitment holds beside what, who and when. */
export interface Held {
  readonly weight: Weight;
  /** What it costs or moves, in pence; null where it is not about money. */
  readonly pence: bigint | null;
  /** What will show that it was done; may be empty. */
  readonly evidenceExpected: string;
  readonly need: Need | null;
  readonly mattersTo: MattersTo | null;
}

/** As asked for; left out or null: not said. */
export interface AskedToHold {
  readonly weight?: string | null;
  readonly pence?: bigint | null;
  readonly evidenceExpected?: string | null;
  readonly need?: string | null;
  readonly mattersTo?: string | null;
}

/** A hundred billion pounds. */
const MOST_PENCE = 10_000_000_000_000n;

const oneOf = <T extends string>(list: readonly T[], text: string | null | undefined): T | null =>
  list.find((one) => one === text) ?? null;

/** As it is kept. Ask `heldFaults` first: what is of no list is not said. */
export const heldOf = (asked: AskedToHold): Held => ({
  weight: oneOf(WEIGHTS, asked.weight) ?? 'commitment',
  pence: asked.pence ?? null,
  evidenceExpected: asked.evidenceExpected?.trim() ?? '',
  need: oneOf(NEEDS, asked.need),
  mattersTo: oneOf(MATTERS_TO, asked.mattersTo),
});

export function heldFaults(asked: AskedToHold, priorityId: string | null): Fault[] {
  const faults: Fault[] = [];
  if (asked.weight != null && oneOf(WEIGHTS, asked.weight) === null)
    faults.push(fault('commitment/no-such-weight', 'weight', 'Choose a commitment or an action.'));
  if (asked.weight === 'action' && priorityId !== null)
    faults.push(
      fault(
        'commitment/action-serves-no-priority',
        'priorityId',
        'An action serves no priority of the plan. Choose no priority, or make it a commitment.',
      ),
    );
  if (asked.pence != null && (asked.pence <= 0n || asked.pence > MOST_PENCE))
    faults.push(
      fault(
        'commitment/no-such-sum',
        'pence',
        'Enter a sum in pounds, such as 12,000 or £1,250.50, or leave it empty.',
      ),
    );
  faults.push(
    ...textFaults(asked.evidenceExpected ?? '', 'evidenceExpected', { missing: null, most: LONGEST_TEXT }),
  );
  if (asked.need != null && oneOf(NEEDS, asked.need) === null)
    faults.push(fault('commitment/no-such-need', 'need', 'Choose a need from the list, or none.'));
  if (asked.mattersTo != null && oneOf(MATTERS_TO, asked.mattersTo) === null)
    faults.push(
      fault(
        'commitment/no-such-people',
        'mattersTo',
        'Choose for whom it matters from the list, or nothing.',
      ),
    );
  return faults;
}
