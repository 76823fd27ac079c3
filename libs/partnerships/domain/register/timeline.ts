import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/** An organisation at one end of a succession; `id` and `name` are null where no list we have names it. */
export interface Party {
  readonly code: string;
  readonly id: string | null;
  readonly name: string | null;
}

/** That one organisation goes on with another's work. `since` is null where the list tells no day. */
export interface Succession {
  readonly since: LocalDate | null;
  readonly from: Party;
  readonly to: Party;
}

export interface TimelineEntry {
  readonly day: LocalDate | null;
  readonly kind: 'began' | 'named' | 'recoded' | 'took-over' | 'ended' | 'succeeded' | 'elsewhere';
  /** The old name or code of `named` and `recoded`, and the new one. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a succession: whose work, and who goes on with it. */
  readonly from: readonly Party[];
  readonly to: readonly Party[];
}

interface Told {
  readonly id: string;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly names: readonly { readonly name: string; readonly since: LocalDate | null }[];
  readonly codes: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly until: LocalDate | null;
  }[];
  readonly successions: readonly Succession[];
}

const ORDER: readonly TimelineEntry['kind'][] = [
  'elsewhere',
  'took-over',
  'began',
  'named',
  'recoded',
  'ended',
  'succeeded',
];

/** What the register tells of an organisation's life, earliest first; what has no day stands first. Pure. */
export function timelineOf(told: Told): TimelineEntry[] {
  const names = [...told.names].sort((one, other) => byDay(one.since, other.since));
  const entries: TimelineEntry[] = [
    ...(told.validFrom ? [plain('began', told.validFrom)] : []),
    ...names
      .slice(1)
      .map((one, index) => plain('named', one.since, { before: names[index]!.name, after: one.name })),
    ...recoded(told.codes),
    ...(told.validTo ? [plain('ended', told.validTo)] : []),
    ...successions(told),
  ];
  return entries.sort(
    (one, other) => byDay(one.day, other.day) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/** Of the codes of one scheme each ends when the next one begins. */
function recoded(codes: Told['codes']): TimelineEntry[] {
  const ended = codes.filter((one) => one.until !== null);
  return ended.map((one) => {
    const next = codes
      .filter((other) => other.scheme === one.scheme && other !== one)
      .filter((other) => other.until === null || other.until > one.until!)
      .sort((a, b) => (a.until ?? '9999').localeCompare(b.until ?? '9999'))[0];
    return plain('recoded', one.until, { before: one.value, after: next?.value ?? null });
  });
}

/** One entry for a day on which several follow one, or one follows several. */
function successions({ id, successions }: Told): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const { since, from, to } of successions) {
    const kind = from.id === id ? 'succeeded' : to.id === id ? 'took-over' : 'elsewhere';
    const key = kind === 'elsewhere' ? `${since} ${from.code}` : `${since} ${kind}`;
    const known = entries.get(key);
    entries.set(key, {
      ...plain(kind, since),
      from: withParty(known?.from ?? [], from),
      to: withParty(known?.to ?? [], to),
    });
  }
  return [...entries.values()];
}

const withParty = (parties: readonly Party[], party: Party): Party[] =>
  parties.some(({ code }) => code === party.code) ? [...parties] : [...parties, party];

const plain = (
  kind: TimelineEntry['kind'],
  day: LocalDate | null,
  words: { before: string | null; after: string | null } = { before: null, after: null },
): TimelineEntry => ({ day, kind, ...words, from: [], to: [] });

const byDay = (one: LocalDate | null, other: LocalDate | null): number =>
  (one ?? '').localeCompare(other ?? '');
