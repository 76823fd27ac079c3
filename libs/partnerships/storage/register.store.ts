import type { Queries } from '@folkmoot/platform/database/database.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Identifier } from '../domain/register/identifier.js';
import type { Organisation, Source } from '../domain/register/organisation.js';
import type { Addition, Alteration, Registered } from '../domain/register/register-change.js';
import type { Sector } from '../domain/register/sector.js';

/**
 * Every organisation that has or had any of these codes, locked until the end of the transaction. Locked by
 * id first, so that two writers cannot wait for each other.
 */
export async function lockByIdentifiers(
  queries: Queries,
  identifiers: readonly Identifier[],
): Promise<Registered[]> {
  const locked = await queries.rows<{ id: Id }>(
    `SELECT id FROM partnerships.organisation
      WHERE id = ANY (ARRAY(SELECT i.organisation_id FROM unnest($1::text[], $2::text[]) AS asked(scheme, value),
                       LATERAL (SELECT organisation_id FROM partnerships.organisation_identifier i
                                 WHERE i.scheme = asked.scheme AND i.value = asked.value OFFSET 0) i))
      ORDER BY id FOR UPDATE`,
    [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
  );
  return registered(
    queries,
    locked.map(({ id }) => id),
  );
}

const registered = (queries: Queries, ids: readonly Id[]): Promise<Registered[]> =>
  queries.rows<Registered>(
    `SELECT o.id, o.version, o.sector, o.kind, o.standing, o.postcode, o.website, o.valid_from AS "validFrom", o.valid_to AS "validTo", o.source, o.as_at AS "asAt", n.name,
            coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'until', i.until))
               FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id), '[]') AS identifiers
       FROM partnerships.organisation o
       JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL
      WHERE o.id = ANY($1::uuid[])`,
    [ids],
  );

/** Groups without a number that bear a line's name at its postcode, locked: which line names which. */
export async function lockUnnumbered(
  queries: Queries,
  asked: readonly { readonly line: number; readonly name: string; readonly postcode?: string | null }[],
): Promise<{ readonly unnumbered: ReadonlyMap<number, Id>; readonly named: Registered[] }> {
  const placed = asked.filter(({ postcode }) => postcode);
  if (placed.length === 0) return { unnumbered: new Map(), named: [] };
  const found = await queries.rows<{ line: number; id: Id }>(
    `SELECT t.line, o.id FROM unnest($1::int[], $2::text[], $3::text[]) AS t(line, name, postcode),
            LATERAL (SELECT o.id FROM partnerships.organisation o
                      WHERE o.source = 'groups' AND o.postcode = t.postcode
                        AND EXISTS (SELECT 1 FROM partnerships.organisation_name n
                                     WHERE n.organisation_id = o.id AND partnerships.search_text(n.name) = partnerships.search_text(t.name))
                        AND NOT EXISTS (SELECT 1 FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id)
                      ORDER BY o.id LIMIT 1 FOR UPDATE) o`,
    [placed.map(({ line }) => line), placed.map(({ name }) => name), placed.map(({ postcode }) => postcode)],
  );
  return {
    unnumbered: new Map(found.map(({ line, id }) => [line, id])),
    named: found.length === 0 ? [] : await registered(queries, [...new Set(found.map(({ id }) => id))]),
  };
}

/** What others only mentioned stands in a list of its own now. Its version moves with what else changes. */
export async function takeOver(
  queries: Queries,
  taken: readonly { readonly id: Id; readonly sector: Sector }[],
  source: Source,
  asAt: LocalDate,
): Promise<void> {
  if (taken.length === 0) return;
  await queries.rows(
    `UPDATE partnerships.organisation o SET source = $3, sector = n.sector, as_at = least(o.as_at, $4)
       FROM unnest($1::uuid[], $2::text[]) AS n(id, sector) WHERE o.id = n.id`,
    [taken.map(({ id }) => id), taken.map(({ sector }) => sector), source, asAt],
  );
}

export async function insertOrganisations(queries: Queries, additions: readonly Addition[]): Promise<void> {
  if (additions.length === 0) return;
  const column = <K extends keyof Organisation>(key: K): Organisation[K][] =>
    additions.map(({ organisation }) => organisation[key]);
  await queries.rows(
    `INSERT INTO partnerships.organisation (id, version, sector, postcode, website, valid_from, valid_to, source, as_at, kind, standing)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[], $9::date[], $10::text[], $11::text[])`,
    [
      column('id'),
      column('version'),
      column('sector'),
      column('postcode'),
      column('website'),
      column('validFrom'),
      column('validTo'),
      column('source'),
      column('asAt'),
      column('kind'),
      column('standing'),
    ],
  );
  await insertNames(
    queries,
    additions.map(({ organisation, name }) => ({ organisationId: organisation.id, name, since: null })),
  );
  await insertIdentifiers(
    queries,
    additions.flatMap(({ organisation, identifiers }) =>
      identifiers.map((one) => ({ ...one, organisationId: organisation.id })),
    ),
  );
}

/** Throws when a row is not as it was read: it was locked, so that would be a fault of the program. */
export async function alterOrganisations(
  queries: Queries,
  alterations: readonly Alteration[],
  asAt: LocalDate,
): Promise<void> {
  if (alterations.length === 0) return;
  const fact = <K extends keyof Alteration['facts']>(key: K): Alteration['facts'][K][] =>
    alterations.map(({ facts }) => facts[key]);
  const written = await queries.rows(
    `UPDATE partnerships.organisation o
        SET version = o.version + 1, postcode = n.postcode, website = n.website, valid_from = n.valid_from, valid_to = n.valid_to, kind = n.kind, standing = n.standing, as_at = $7
       FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::date[], $6::date[], $8::text[], $9::text[])
            AS n(id, version, postcode, website, valid_from, valid_to, kind, standing)
      WHERE o.id = n.id AND o.version = n.version RETURNING o.id`,
    [
      alterations.map(({ before }) => before.id),
      alterations.map(({ before }) => before.version),
      fact('postcode'),
      fact('website'),
      fact('validFrom'),
      fact('validTo'),
      asAt,
      fact('kind'),
      fact('standing'),
    ],
  );
  if (written.length !== alterations.length)
    throw new Error(`${alterations.length - written.length} organisations changed while they were locked.`);

  const renamed = alterations.filter(({ name }) => name !== null);
  await queries.rows(
    'UPDATE partnerships.organisation_name SET until = $2 WHERE organisation_id = ANY($1::uuid[]) AND until IS NULL',
    [renamed.map(({ before }) => before.id), asAt],
  );
  await insertNames(
    queries,
    renamed.map(({ before, name }) => ({ organisationId: before.id, name: name!, since: asAt })),
  );

  const coded = alterations.flatMap(({ before, identifiers }) =>
    identifiers.map((one) => ({ ...one, organisationId: before.id })),
  );
  await queries.rows(
    `UPDATE partnerships.organisation_identifier i SET until = $3
       FROM unnest($1::uuid[], $2::text[]) AS n(id, scheme) WHERE i.organisation_id = n.id AND i.scheme = n.scheme AND i.until IS NULL`,
    [coded.map(({ organisationId }) => organisationId), coded.map(({ scheme }) => scheme), asAt],
  );
  await insertIdentifiers(queries, coded);
}

/** Notes that a file of this day has confirmed what stands there. No new version: nothing that anybody sees has changed. */
export async function confirmAsAt(queries: Queries, ids: readonly Id[], asAt: LocalDate): Promise<void> {
  await queries.rows(
    'UPDATE partnerships.organisation SET as_at = $2 WHERE id = ANY($1::uuid[]) AND as_at < $2',
    [ids, asAt],
  );
}

async function insertNames(
  queries: Queries,
  names: readonly { organisationId: Id; name: string; since: LocalDate | null }[],
): Promise<void> {
  if (names.length === 0) return;
  await queries.rows(
    `INSERT INTO partnerships.organisation_name (id, organisation_id, name, since) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[])`,
    [
      names.map(() => newId()),
      names.map(({ organisationId }) => organisationId),
      names.map(({ name }) => name),
      names.map(({ since }) => since),
    ],
  );
}

/** A code that had ended and is back belongs to the same organisation still: the plan has made sure of that. */
async function insertIdentifiers(
  queries: Queries,
  identifiers: readonly (Identifier & { organisationId: Id })[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await queries.rows(
    `INSERT INTO partnerships.organisation_identifier (scheme, value, organisation_id) SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[])
     ON CONFLICT (scheme, value) DO UPDATE SET until = NULL`,
    [
      identifiers.map(({ scheme }) => scheme),
      identifiers.map(({ value }) => value),
      identifiers.map(({ organisationId }) => organisationId),
    ],
  );
}

/** Sets the last day of organisations that are open. They are locked. */
export async function closeOrganisations(
  queries: Queries,
  closing: readonly { readonly id: Id; readonly validTo: LocalDate }[],
  asAt: LocalDate,
): Promise<void> {
  if (closing.length === 0) return;
  await queries.rows(
    `UPDATE partnerships.organisation o SET version = o.version + 1, valid_to = n.valid_to, as_at = greatest(o.as_at, $3)
       FROM unnest($1::uuid[], $2::date[]) AS n(id, valid_to) WHERE o.id = n.id AND o.valid_to IS NULL`,
    [closing.map(({ id }) => id), closing.map(({ validTo }) => validTo), asAt],
  );
}
