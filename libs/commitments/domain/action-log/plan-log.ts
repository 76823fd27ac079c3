import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { ShownTo } from '../commitment.js';
import type { AskedToHold, Weight } from '../holds.js';
import { dueDateFaults, linkFaults, LONGEST_ROLE, LONGEST_TEXT, LONGEST_WHAT, textFaults } from '../words.js';
import { heldTold } from './held-told.js';
import { dayTold, type LogRow } from './log-row.js';
import type { ToldStatus } from './log-status.js';
import { matchOwner, type OwnersHere } from './match-owner.js';

/** `asked`: each waits for its owner’s yes. `agreed`: an officer records, for the place, that its owner had said yes before. */
export const LOG_STANDINGS = ['asked', 'agreed'] as const;
export type LogStanding = (typeof LOG_STANDINGS)[number];

/** What the officer said of lines, by their numbers; of owners by the first line in which their words stand. */
export interface LogSaid {
  readonly standing: LogStanding;
  /** Of lines that do not say it themselves. */
  readonly weight: Weight;
  readonly weights: ReadonlyMap<number, Weight>;
  readonly owners: ReadonlyMap<number, Id | 'leave-out'>;
  readonly people: ReadonlyMap<number, Id>;
  /** Days as they were typed. */
  readonly dues: ReadonlyMap<number, string>;
  readonly whats: ReadonlyMap<number, string>;
  readonly leftOut: ReadonlySet<number>;
}

export interface PlaceNow extends OwnersHere {
  readonly priorities: readonly { readonly id: Id; readonly number: number; readonly title: string }[];
  readonly standing: readonly {
    readonly number: number;
    readonly what: string;
    readonly organisationId: Id;
  }[];
}

export type LogFate = 'new' | 'here' | 'left-out' | 'finished' | 'empty' | 'open';

/** What becomes of one line. `new` is made; `open` waits for a decision; all others are passed over. */
export interface PlannedEntry {
  readonly row: LogRow;
  readonly fate: LogFate;
  readonly what: string;
  readonly organisationId: Id | null;
  readonly personId: Id | null;
  readonly dueTold: string;
  readonly due: LocalDate | null;
  readonly weight: Weight;
  readonly shownTo: ShownTo;
  readonly priorityId: Id | null;
  readonly held: AskedToHold;
  /** `asked` where its owner is still to answer. */
  readonly status: ToldStatus;
  /** The commitment of this place that says the same already. */
  readonly number: number | null;
  /** The first line in which the same owner is named: what is said there holds for this one. */
  readonly ownerLine: number;
  readonly likely: readonly Id[];
  readonly personUnknown: boolean;
  /** By the name of the field that mends it: `owner`, `due`, `what`, or the line. */
  readonly faults: readonly { readonly field: 'owner' | 'due' | 'what' | 'line'; readonly message: string }[];
  /** What of the line is not taken, a sentence each. */
  readonly notes: readonly string[];
}

/** What an action log makes of a place. Pure: the page that shows it and the action that does it are one. */
export function planLog(
  rows: readonly LogRow[],
  here: PlaceNow,
  said: LogSaid,
  today: LocalDate,
): PlannedEntry[] {
  const firstOf = new Map<string, number>();
  const left = [...here.standing];
  return rows.map((row) => {
    const names = `${row.organisation}\n${row.lead}`.toLowerCase();
    if (!firstOf.has(names)) firstOf.set(names, row.line);
    const entry = entryOf(row, firstOf.get(names)!, here, said, today);
    if (!['new', 'open', 'finished'].includes(entry.fate)) return entry;
    const twin = left.findIndex((one) => isSame(one, entry));
    if (twin < 0) return entry;
    const [stands] = left.splice(twin, 1);
    return { ...entry, fate: 'here', number: stands?.number ?? null, faults: [], notes: [] };
  });
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const isSame = (
  one: PlaceNow['standing'][number],
  { what, organisationId }: Pick<PlannedEntry, 'what' | 'organisationId'>,
): boolean => organisationId === one.organisationId && folded(what) === folded(one.what);

function entryOf(
  row: LogRow,
  ownerLine: number,
  here: PlaceNow,
  said: LogSaid,
  today: LocalDate,
): PlannedEntry {
  const owner = ownerOf(row, ownerLine, here, said);
  const weight = said.weights.get(row.line) ?? row.weight ?? said.weight;
  const dueTold = said.dues.get(row.line) ?? row.dueTold;
  const told = row.status ?? 'not-started';
  const status = said.standing === 'agreed' ? told : 'asked';
  const notes: string[] = [];
  const entry = {
    row,
    what: (said.whats.get(row.line) ?? row.what).trim(),
    ...owner,
    dueTold,
    due: dayTold(dueTold),
    weight,
    shownTo: weight === 'action' ? ('partners' as const) : (row.shownTo ?? 'public'),
    priorityId: priorityOf(row, weight, here, notes),
    held: heldTold(row, notes),
    status,
    number: null,
    ownerLine,
    notes,
  };
  if (said.leftOut.has(row.line) || said.owners.get(ownerLine) === 'leave-out')
    return { ...entry, fate: 'left-out', faults: [] };
  // A line of a title between others, such as the day of a meeting.
  if (row.what === '' && row.dueTold === '' && row.organisation === '' && row.lead === '')
    return { ...entry, fate: 'empty', faults: [] };
  if (said.standing === 'asked' && told === 'done') return { ...entry, fate: 'finished', faults: [] };
  if (row.status === null)
    notes.push(`“${row.statusTold}” says nothing that we know of how it stands: it is not started.`);
  const faults = faultsOf(entry, here, said.standing, today);
  return { ...entry, fate: faults.length > 0 ? 'open' : 'new', faults };
}

function ownerOf(
  row: LogRow,
  ownerLine: number,
  here: PlaceNow,
  said: LogSaid,
): Pick<PlannedEntry, 'organisationId' | 'personId' | 'likely' | 'personUnknown'> {
  const matched = matchOwner(row.organisation, row.lead, here);
  const chosen = here.organisations.find((one) => one.id === said.owners.get(ownerLine))?.id;
  const organisationId = chosen ?? matched.organisationId;
  const own = here.people.filter((one) => one.organisationId === organisationId);
  const person = own.find((one) => one.id === said.people.get(ownerLine))?.id;
  // Chosen by hand, the organisation may be the one in which the name is known after all.
  const again = chosen ? matchOwner(nameOf(chosen, here), row.lead, here) : matched;
  return {
    organisationId,
    personId: person ?? again.personId,
    likely: matched.likely,
    personUnknown: person === undefined && organisationId !== null && again.personUnknown,
  };
}

const nameOf = (id: Id, here: OwnersHere): string =>
  here.organisations.find((one) => one.id === id)?.name ?? '';

/** By its number or its whole title. Many lists call by this word how urgent a thing is: that is not taken. */
function priorityOf(row: LogRow, weight: Weight, here: PlaceNow, notes: string[]): Id | null {
  if (row.priority === '') return null;
  const number = /^(?:priority )?(\d+)\b/i.exec(row.priority)?.[1];
  const found = here.priorities.find(
    (one) => String(one.number) === number || folded(one.title) === folded(row.priority),
  );
  if (!found) notes.push(`“${row.priority}” is no priority of the plan: it is not taken.`);
  else if (weight === 'action') notes.push('An action serves no priority: it is not taken.');
  return found && weight !== 'action' ? found.id : null;
}

type Drafted = Pick<
  PlannedEntry,
  'row' | 'what' | 'organisationId' | 'dueTold' | 'due' | 'weight' | 'shownTo'
>;

function faultsOf(
  entry: Drafted,
  here: PlaceNow,
  standing: LogStanding,
  today: LocalDate,
): PlannedEntry['faults'] {
  const { row, what, organisationId } = entry;
  const organisation = here.organisations.find((one) => one.id === organisationId);
  const owner = !organisation
    ? [whoIsMeant(row)]
    : entry.shownTo === 'partners' && !organisation.hasSeat
      ? [
          `${organisation.name} has no seat here, so it could not see what only partners see. Make it a commitment for everyone, choose another organisation, or leave it out.`,
        ]
      : [];
  const wrongWhat = textFaults(what, 'what', {
    missing: 'It does not say what is to be done.',
    most: LONGEST_WHAT,
  });
  const others = [
    ...textFaults(row.role, 'role', { missing: null, most: LONGEST_ROLE }),
    ...textFaults(row.evidence, 'evidence', { missing: null, most: LONGEST_TEXT }),
    ...(standing === 'agreed'
      ? [
          ...textFaults(row.words, 'words', { missing: null, most: LONGEST_TEXT }),
          ...linkFaults(row.link, 'link'),
        ]
      : []),
  ];
  return [
    ...owner.map((message) => ({ field: 'owner' as const, message })),
    ...wrongWhat.map(({ message }) => ({ field: 'what' as const, message })),
    ...dueFaults(entry, standing, today).map((message) => ({ field: 'due' as const, message })),
    ...others.map(({ message }) => ({ field: 'line' as const, message })),
  ];
}

const whoIsMeant = ({ organisation, lead }: LogRow): string => {
  const said = [organisation, lead].filter(Boolean).join(', ');
  return said === ''
    ? 'It does not say who does it. Choose an organisation, or leave the line out.'
    : `Choose which organisation “${said}” means, or leave the line out.`;
};

/** What was agreed before may have a day that has passed: then it is late. */
function dueFaults({ dueTold, due }: Drafted, standing: LogStanding, today: LocalDate): string[] {
  if (due === null && dueTold !== '') return [`“${dueTold}” is no day that we can read. Enter one.`];
  return dueDateFaults(due, today).flatMap(({ code, message }) => {
    if (code !== 'commitment/due-date-passed') return [message];
    return standing === 'agreed' ? [] : [`${message} Or record the list as agreed before.`];
  });
}
