import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MentionedRow, MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { readAddress } from '@folkmoot/platform/mentions/read-address.js';

export interface MentionReader {
  readonly scope: Scope;
  readonly today: LocalDate;
}

/** The place of a text, which the SQL of every kind of thing may ask for; `$1` audiences, `$2` today, `$3` its short name. */
export const HERE = `WITH here AS (SELECT p.id, p.slug, p.audience, 'partnership/' || p.forum_id AS forum
  FROM partnerships.partnership_view p WHERE p.slug = $3 AND $2::date IS NOT NULL)`;

/** A thing to which words link. */
export interface LinkedThing {
  /** As it stands in the words. */
  readonly address: string;
  /** The same without the server. */
  readonly path: string;
  readonly kind: string;
  /** Null where there is none, or none that this reader may see: the two are the same to them. */
  readonly thing: MentionedRow | null;
}

/** As many addresses as one question may hold. */
export const MOST_LINKS = 100;

/**
 * What stands behind addresses that words of a place hold, as far as this reader may see it, in one statement; in none where no
 * address is of a thing of ours.
 */
export async function linkedThings(
  queries: Queries,
  kinds: MentionKinds,
  { scope, today }: MentionReader,
  place: string | null,
  addresses: Iterable<string>,
  origin: string,
): Promise<ReadonlyMap<string, LinkedThing>> {
  const asked = [...new Set(addresses)]
    .flatMap((address) => {
      const read = readAddress(kinds, address, origin);
      return read ? [{ ...read, address }] : [];
    })
    .slice(0, MOST_LINKS);
  if (asked.length === 0) return new Map();
  const found = await queries.rows<MentionedRow & { nth: number }>(statementOf(kinds), [
    scope.audiences,
    today,
    place,
    asked.map((_, nth) => nth),
    asked.map((one) => one.kind),
    asked.map((one) => one.place ?? null),
    asked.map((one) => one.name ?? null),
    asked.map((one) => one.number ?? null),
    asked.map((one) => one.part ?? null),
  ]);
  const things = new Map(found.map(({ nth, ...thing }) => [nth, thing]));
  return new Map(
    asked.map(({ address, path, kind }, nth) => [
      address,
      { address, path, kind, thing: things.get(nth) ?? null },
    ]),
  );
}

const made = new WeakMap<MentionKinds, string>();

/** Made once all kinds are known, and the same text from then on. */
function statementOf(kinds: MentionKinds): string {
  const known = made.get(kinds);
  if (known !== undefined) return known;
  const paged = kinds.all().flatMap(({ kind, rows, page }) => (page ? [{ kind, rows, page }] : []));
  const statement = `${HERE},
    asked AS (SELECT * FROM unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[]) AS t(nth, kind, place, name, number, part)),
    found AS MATERIALIZED (${paged.map(({ page }) => page.found).join(' UNION ALL ')})
    ${paged
      .map(
        ({ kind, rows }) =>
          `SELECT f.nth, m.* FROM (${rows}) m JOIN found f ON f.id = m.id AND f.kind = '${kind}'`,
      )
      .join(' UNION ALL ')}`;
  made.set(kinds, statement);
  return statement;
}
