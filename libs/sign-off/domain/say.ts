import type { Id } from '@folkmoot/kernel/id.js';
import { dayInWords, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { DECISIONS, ROUTE_KINDS, type ApprovalState, type RouteKind } from './approval.js';

export const LONGEST_BODY = 200;
export const LONGEST_MINUTE = 100;
export const LONGEST_WORDS = 2_000;
export const MOST_CONDITIONS = 20;

/** A condition as somebody writes it. */
export interface AskedCondition {
  readonly words: string;
  readonly ownerOrganisationId: Id | null;
  readonly ownerPersonId: Id | null;
  readonly due: LocalDate | null;
}

/** What somebody says of an organisation's decision. */
export interface Saying {
  readonly state: string;
  readonly routeKind: string | null;
  readonly body: string;
  readonly decidedOn: LocalDate | null;
  readonly minute: string;
  readonly words: string;
  readonly lapsesOn: LocalDate | null;
  readonly conditions: readonly AskedCondition[];
}

export interface Around {
  readonly today: LocalDate;
  /** The minute comes as a file: whoever records it for another body attaches it. */
  readonly hasFile: boolean;
  readonly forAnother: boolean;
  /** The rule names this organisation: it cannot say that its approval is not needed. */
  readonly named: boolean;
  /** It approved before: only that can lapse. */
  readonly approvedBefore: boolean;
  /** `organisation` or `organisation/person`: who may own a condition. */
  readonly owners: ReadonlySet<string>;
}

export interface Said {
  readonly state: ApprovalState;
  readonly routeKind: RouteKind | null;
  readonly body: string;
  readonly decidedOn: LocalDate | null;
  readonly minute: string;
  readonly words: string;
  readonly lapsesOn: LocalDate | null;
  readonly conditions: readonly (AskedCondition & { readonly ownerOrganisationId: Id })[];
}

const DECIDED: readonly string[] = ['approved', 'approved-with-conditions', 'declined'];

export const ownerKey = (organisationId: Id, personId: Id | null): string =>
  personId === null ? organisationId : `${organisationId}/${personId}`;

/** What is missing or wrong in it; everything at once. */
export function sayingFaults(saying: Saying, around: Around): Fault[] {
  const { state } = saying;
  if (!(DECISIONS as readonly string[]).includes(state))
    return [fault('sign-off/state', 'state', 'Say what the organisation decided.')];
  const decided = DECIDED.includes(state);
  return [
    ...(state === 'not-needed' && around.named
      ? [fault('sign-off/named', 'state', 'The rule names this organisation, so its approval is needed.')]
      : []),
    ...(state === 'lapsed' && !around.approvedBefore
      ? [fault('sign-off/nothing-to-lapse', 'state', 'Only an approval that was given can lapse.')]
      : []),
    ...routeFaults(saying, decided, around.today),
    ...(decided && saying.routeKind !== 'officer' && saying.minute.trim() === ''
      ? [
          fault(
            'sign-off/minute',
            'minute',
            'Enter the reference of the minute, such as “Item 7, minute 42/26”.',
          ),
        ]
      : []),
    ...(around.forAnother && !around.hasFile
      ? [fault('sign-off/evidence', 'file', 'Attach the minute, or the record of the decision.')]
      : []),
    ...(!decided && saying.words.trim() === ''
      ? [fault('sign-off/words', 'words', WHY[state] ?? 'Say why.')]
      : []),
    ...(state === 'declined' && saying.words.trim() === ''
      ? [fault('sign-off/words', 'words', 'Say why, and what would change the decision.')]
      : []),
    ...lapseFaults(saying, around.today),
    ...conditionFaults(saying, around),
    ...textFaults(saying.body, 'body', LONGEST_BODY),
    ...textFaults(saying.minute, 'minute', LONGEST_MINUTE),
    ...textFaults(saying.words, 'words', LONGEST_WORDS),
  ];
}

const WHY: Readonly<Record<string, string>> = {
  'not-needed': 'Say why no approval is needed, such as the limit that was delegated.',
  lapsed: 'Say why the approval has lapsed.',
};

function routeFaults({ routeKind, body, decidedOn }: Saying, decided: boolean, today: LocalDate): Fault[] {
  if (!decided) return [];
  return [
    ...(routeKind === null || !(ROUTE_KINDS as readonly string[]).includes(routeKind)
      ? [
          fault(
            'sign-off/route',
            'routeKind',
            'Say who decided: a board, committee, cabinet, officer or trustees.',
          ),
        ]
      : []),
    ...(body.trim() === ''
      ? [fault('sign-off/body', 'body', 'Enter the name of the body, or of the officer’s post.')]
      : []),
    ...(decidedOn === null ? [fault('sign-off/date', 'decidedOn', 'Enter the day of the decision.')] : []),
    ...(decidedOn !== null && decidedOn > today
      ? [
          fault(
            'sign-off/date-to-come',
            'decidedOn',
            'This day is still to come. Enter the day on which it was decided.',
          ),
        ]
      : []),
  ];
}

function lapseFaults({ state, lapsesOn }: Saying, today: LocalDate): Fault[] {
  if (lapsesOn === null || !state.startsWith('approved')) return [];
  return lapsesOn < today
    ? [
        fault(
          'sign-off/lapsed-already',
          'lapsesOn',
          `The approval would have ended on ${dayInWords(lapsesOn)}. Enter a later day.`,
        ),
      ]
    : [];
}

function conditionFaults({ state, conditions }: Saying, { owners }: Around): Fault[] {
  if (state !== 'approved-with-conditions') return [];
  if (conditions.length === 0)
    return [
      fault(
        'sign-off/no-condition',
        'conditions.0.words',
        'Enter at least one condition, or choose “approved”.',
      ),
    ];
  if (conditions.length > MOST_CONDITIONS)
    return [
      fault(
        'sign-off/too-many-conditions',
        'conditions.0.words',
        `Enter at most ${MOST_CONDITIONS} conditions.`,
      ),
    ];
  return conditions.flatMap(({ words, ownerOrganisationId, ownerPersonId }, index) => [
    ...(words.trim() === ''
      ? [
          fault(
            'sign-off/condition-words',
            `conditions.${index}.words`,
            'Say what must be so before the approval counts.',
          ),
        ]
      : textFaults(words, `conditions.${index}.words`, LONGEST_WORDS)),
    ...(ownerOrganisationId === null || !owners.has(ownerKey(ownerOrganisationId, ownerPersonId))
      ? [fault('sign-off/condition-owner', `conditions.${index}.owner`, 'Choose who sees to it.')]
      : []),
  ]);
}

export function textFaults(text: string, path: string, most: number): Fault[] {
  return [
    ...(holdsNhsNumber(text)
      ? [
          fault(
            'nhs-number',
            path,
            'This looks like an NHS number. Folkmoot is no place for patient data: take the number out, and do not describe a patient.',
          ),
        ]
      : []),
    ...(text.trim().length > most
      ? [
          fault(
            'sign-off/too-long',
            path,
            `Shorten this to ${most} characters. It has ${text.trim().length}.`,
          ),
        ]
      : []),
  ];
}

/** What was said, tidied: fields that its state has no use for are left out. Ask `sayingFaults` first. */
export function tidied(saying: Saying): Said {
  const state = saying.state as ApprovalState;
  const decided = DECIDED.includes(state);
  const approved = state.startsWith('approved');
  return {
    state,
    routeKind: decided ? (saying.routeKind as RouteKind) : null,
    body: decided ? saying.body.trim() : '',
    decidedOn: decided ? saying.decidedOn : null,
    minute: decided ? saying.minute.trim() : '',
    words: saying.words.trim(),
    lapsesOn: approved ? saying.lapsesOn : null,
    conditions:
      state === 'approved-with-conditions'
        ? saying.conditions.map((one) => ({
            ...one,
            words: one.words.trim(),
            ownerOrganisationId: one.ownerOrganisationId!,
          }))
        : [],
  };
}
