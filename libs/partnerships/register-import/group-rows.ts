import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import { normaliseWebsite } from '../domain/register/website.js';
import { confirmAsAt, insertOrganisations } from '../storage/register.store.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, present, tidy } from './fields.js';
import { keepEvents } from './import-scratch.js';
import { noDates, type KindOfFile } from './kind.js';
import { count, type Summary } from './outcome.js';
import { plain, type Plan } from './plan-changes.js';
import { eventsOf } from './register-events.js';
import { rejected, type CsvRecord, type RejectedRow } from './register-row.js';

const columns = {
  name: /^((group|organisation|service)[ _]?)?name$/i,
  postcode: /^post[ _]?code$/i,
  about: /^(description|activities|about|services?)$/i,
  website: /^(web[ _]?site|web[ _]?address|url)$/i,
};
type GroupColumns = Columns<keyof typeof columns>;
const NUMBERED = /(^|[ _])(code|id|number|no|regno)$/i;

interface Group {
  readonly line: number;
  readonly name: string;
  readonly postcode: string | null;
  readonly website: string | null;
}

/**
 * Groups that no register numbers, as a place's own directory lists them. Nothing but the name tells them apart: a name that is
 * there twice is one group that meets in two places. One that the register has, by the same name and without a number or at the
 * same postcode, is left as it is.
 */
export const groups: KindOfFile = {
  kind: 'groups',
  title: 'groups without a number',
  detect(header) {
    const found = findColumns(header, columns);
    if (!found || header.some((heading) => NUMBERED.test(tidy(heading)))) return null;
    return {
      kind: 'groups',
      header: true,
      year: null,
      unread: found.unread,
      complete: false,
      dates: noDates,
      read: (record) => read(record, found),
      keyOf: ({ name }: Group) => plain(name),
      apply,
    };
  },
};

function read(record: CsvRecord, { at, width }: GroupColumns): Group | RejectedRow {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const name = tidy(fields[at.name]);
  if (plain(name) === '') return rejected(line, 'It has no name.');
  const [postcode, website] = [present(fields[at.postcode]), present(fields[at.website])];
  return {
    line,
    name,
    postcode: postcode === null ? null : normalisePostcode(postcode),
    website: website === null ? null : normaliseWebsite(website),
  };
}

async function apply(tx: Transaction, rows: readonly Group[], summary: Summary): Promise<void> {
  const { asAt } = summary;
  const known = await tx.rows<{ line: number; id: Id; asAt: LocalDate; own: boolean }>(
    `SELECT DISTINCT ON (t.line) t.line, o.id, o.as_at AS "asAt", o.source = 'groups' AS own
       FROM unnest($1::int[], $2::text[], $3::text[]) AS t(line, name, postcode)
       JOIN partnerships.organisation_name n ON partnerships.search_text(n.name) = partnerships.search_text(t.name)
       JOIN partnerships.organisation o ON o.id = n.organisation_id
      WHERE o.postcode = t.postcode OR NOT EXISTS (SELECT 1 FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id)
      ORDER BY t.line, o.id`,
    [rows.map(({ line }) => line), rows.map(({ name }) => name), rows.map(({ postcode }) => postcode)],
  );
  const held = new Set(known.map(({ line }) => line));
  const plan: Plan = {
    additions: rows
      .filter(({ line }) => !held.has(line))
      .map(({ name, postcode, website }) => ({
        name,
        identifiers: [],
        organisation: {
          id: newId(),
          version: 1,
          sector: 'vcse',
          kind: null,
          standing: null,
          postcode,
          website,
          validFrom: null,
          validTo: null,
          source: 'groups',
          asAt,
        },
      })),
    alterations: [],
    older: known.filter((one) => one.own && one.asAt > asAt).map(({ id }) => id),
    confirmed: known.filter((one) => !one.own || one.asAt <= asAt).map(({ id }) => id),
    takenOver: [],
    notes: [],
  };
  await insertOrganisations(tx, plan.additions);
  // that a charity is in a place's directory says nothing of how old the facts of its register are
  await confirmAsAt(
    tx,
    known.flatMap((one) => (one.own && one.asAt <= asAt ? [one.id] : [])),
    asAt,
  );
  await keepEvents(tx, eventsOf(plan, asAt));
  count(summary, plan);
}
