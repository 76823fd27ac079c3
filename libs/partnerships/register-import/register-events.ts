import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { Summary } from './outcome.js';
import type { Plan } from './plan-changes.js';

/** The stream on which everything about the register as a whole is written. */
export const REGISTER = 'register';

/** One line per fact and organisation: codes, dates and names of facts. The names themselves stand in the rows. */
export function eventsOf(plan: Plan, asAt: LocalDate): DomainEvent[] {
  const about = (id: Id, what: string, data: JournalData): DomainEvent => ({
    type: `register.organisation-${what}`,
    subject: { kind: 'organisation', id },
    audience: PUBLIC,
    streams: [REGISTER],
    data: { ...data, asAt },
  });
  return [
    ...plan.additions.map(({ organisation, identifiers }) =>
      about(organisation.id, 'added', {
        source: organisation.source,
        sector: organisation.sector,
        codes: Object.fromEntries(identifiers.map(({ scheme, value }) => [scheme, value])),
        validTo: organisation.validTo,
      }),
    ),
    ...plan.alterations.flatMap(({ before: { id }, facts, renamed, closed, reopened, corrected }) => [
      ...(renamed ? [about(id, 'renamed', {})] : []),
      ...(closed ? [about(id, 'closed', { validTo: facts.validTo })] : []),
      ...(reopened ? [about(id, 'reopened', {})] : []),
      ...(corrected.length > 0 ? [about(id, 'corrected', { facts: corrected })] : []),
    ]),
  ];
}

/** One line for all areas of a file, and one for all relations: a list of successors has tens of thousands. None where nothing changed. */
export const recordedEvents = (summary: Summary): DomainEvent[] => [
  ...recordedRelations(summary),
  ...recordedAreas(summary),
];

function recordedAreas({ kind, asAt, areas, parts, facts }: Summary): DomainEvent[] {
  const { added, renamed, ended, succeeded, named, drawn } = areas;
  const data = {
    added,
    renamed,
    ended,
    succeeded,
    named,
    drawn,
    placed: parts.added,
    moved: parts.moved,
    left: parts.ended,
    figures: facts.added,
    figuresChanged: facts.changed,
  };
  if (Object.values(data).every((count) => count === 0)) return [];
  return [
    {
      type: 'register.areas-recorded',
      subject: { kind: 'register-file', id: newId() },
      audience: PUBLIC,
      streams: [REGISTER],
      data: { source: kind, asAt, ...data },
    },
  ];
}

function recordedRelations({ kind, asAt, relations }: Summary): DomainEvent[] {
  const { added, succeeded, moved, ended } = relations;
  if (added + succeeded + moved + ended === 0) return [];
  return [
    {
      type: 'register.relations-recorded',
      subject: { kind: 'register-file', id: newId() },
      audience: PUBLIC,
      streams: [REGISTER],
      data: { source: kind, asAt, added, succeeded, moved, ended },
    },
  ];
}
