import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { identifierKey, type Identifier } from '../domain/register/identifier.js';
import { HEARSAY, type Organisation, type Source } from '../domain/register/organisation.js';
import type { Addition, Alteration, Facts, Registered } from '../domain/register/register-change.js';
import type { Sector } from '../domain/register/sector.js';
import type { Note, RegisterRow } from './register-row.js';

export interface Plan {
  readonly additions: readonly Addition[];
  readonly alterations: readonly Alteration[];
  /** Known from a later file: left as they are. */
  readonly older: readonly Id[];
  /** Seen in this file, whether or not anything changed. */
  readonly confirmed: readonly Id[];
  /** Known by hearsay until now, and of this list's kind from now on. */
  readonly takenOver: readonly { readonly id: Id; readonly sector: Sector }[];
  readonly notes: readonly Note[];
}

export interface Import {
  readonly source: Source;
  readonly asAt: LocalDate;
  /** Of rows whose codes nobody has: whom the register knows without a number, by the row's line. */
  readonly unnumbered?: ReadonlyMap<number, Id>;
  newId(): Id;
}

/**
 * What the rows change in the register. Pure. The rows have different first identifiers; `known` holds every
 * organisation that has any code of any row. A known code with another name is a rename from the file's
 * date; a fact the file does not carry stays; nothing older overwrites anything newer.
 */
export function planChanges(
  rows: readonly RegisterRow[],
  known: readonly Registered[],
  { source, asAt, unnumbered, newId }: Import,
): Plan {
  const holders = new Map<string, Id>();
  const byId = new Map<Id, Registered>();
  for (const organisation of known) {
    byId.set(organisation.id, organisation);
    for (const identifier of organisation.identifiers)
      holders.set(identifierKey(identifier), organisation.id);
  }
  const additions: Addition[] = [];
  const alterations: Alteration[] = [];
  const older: Id[] = [];
  const confirmed = new Set<Id>();
  const takenOver: Plan['takenOver'][number][] = [];
  const notes: Note[] = [];

  for (const row of rows) {
    notes.push(...row.notes.map((note) => ({ line: row.line, note })));
    const before = match(row, holders, byId, confirmed, unnumbered?.get(row.line));
    const hearsay = before !== null && HEARSAY.has(before.source) && !HEARSAY.has(source);
    if (before !== null && before.asAt > asAt && !hearsay) {
      older.push(before.id);
      continue;
    }
    const id = before?.id ?? newId();
    const identifiers = row.identifiers.filter((identifier) => {
      const holder = holders.get(identifierKey(identifier));
      if (holder === undefined || holder === id) return true;
      notes.push({
        line: row.line,
        note: `${row.identifiers[0].value}: ${identifier.scheme} ${identifier.value} already belongs to another organisation; left out.`,
      });
      return false;
    });
    for (const identifier of identifiers) holders.set(identifierKey(identifier), id);
    if (before === null) {
      additions.push({ organisation: newOrganisation(row, id, source, asAt), name: row.name, identifiers });
      continue;
    }
    confirmed.add(id);
    if (hearsay) takenOver.push({ id, sector: row.sector });
    const alteration = compare(before, row, identifiers, hearsay);
    if (alteration !== null) alterations.push(alteration);
  }
  return { additions, alterations, older, confirmed: [...confirmed], takenOver, notes };
}

/**
 * The organisation with the row's first code. Failing that, one that shares another code and has none of the
 * first one's scheme: a company that turns out to be a charity is one body, two charities with one company number are not.
 * Failing both, whom the register knew without any number.
 */
function match(
  row: RegisterRow,
  holders: ReadonlyMap<string, Id>,
  byId: ReadonlyMap<Id, Registered>,
  taken: ReadonlySet<Id>,
  unnumbered: Id | undefined,
): Registered | null {
  const [first, ...others] = row.identifiers;
  const holder = byId.get(holders.get(identifierKey(first)) ?? '');
  if (holder) return holder;
  for (const other of others) {
    const shared = byId.get(holders.get(identifierKey(other)) ?? '');
    if (shared && !taken.has(shared.id) && !shared.identifiers.some(({ scheme }) => scheme === first.scheme))
      return shared;
  }
  const named = unnumbered === undefined ? undefined : byId.get(unnumbered);
  return named && !taken.has(named.id) ? named : null;
}

const newOrganisation = (row: RegisterRow, id: Id, source: Source, asAt: LocalDate): Organisation => ({
  id,
  version: 1,
  sector: row.sector,
  kind: row.kind ?? null,
  standing: row.standing ?? null,
  postcode: row.postcode ?? null,
  website: row.website ?? null,
  validFrom: row.validFrom ?? null,
  validTo: row.validTo ?? null,
  source,
  asAt,
});

const told = <Fact>(said: Fact | undefined, held: Fact): Fact => (said === undefined ? held : said);

/** Two lists write one name in capitals, with or without a comma, "&" or "and": that is no rename. */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function compare(
  before: Registered,
  row: RegisterRow,
  identifiers: readonly Identifier[],
  hearsay: boolean,
): Alteration | null {
  const facts: Facts = {
    kind: told(row.kind, before.kind),
    standing: told(row.standing, before.standing),
    postcode: told(row.postcode, before.postcode),
    website: told(row.website, before.website),
    validFrom: told<LocalDate | null>(row.validFrom, before.validFrom),
    // that it ended was said by others, and its own list has it
    validTo: told(row.validTo, hearsay ? null : before.validTo),
  };
  const current = new Set(before.identifiers.filter(({ until }) => until === null).map(identifierKey));
  const newCodes = identifiers.filter((identifier) => !current.has(identifierKey(identifier)));
  const renamed = plain(before.name) !== plain(row.name);
  const closed = before.validTo === null && facts.validTo !== null;
  const reopened = before.validTo !== null && facts.validTo === null;
  const corrected = [
    ...(['kind', 'standing', 'postcode', 'website', 'validFrom', 'validTo'] as const).filter(
      (fact) => facts[fact] !== before[fact] && !(fact === 'validTo' && (closed || reopened)),
    ),
    ...newCodes.map(({ scheme }) => scheme),
  ];
  if (!renamed && !closed && !reopened && corrected.length === 0) return null;
  return {
    before,
    facts,
    name: renamed ? row.name : null,
    identifiers: newCodes,
    renamed,
    closed,
    reopened,
    corrected,
  };
}
