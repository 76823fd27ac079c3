import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Approval, Condition } from '../domain/approval.js';
import type { PartyStanding } from '../domain/rule.js';
import type { SignOff } from '../domain/sign-off.js';

const SIGN_OFF = `s.id, s.version, s.partnership_id AS "partnershipId", s.number, s.subject_kind AS "subjectKind", s.subject_id AS "subjectId",
  s.title, s.audience, s.manifest, s.manifest_hash AS "manifestHash", s.rule, s.minor_words AS "minorWords", s.summary, s.state, s.opened_by AS "openedBy",
  s.opened_for AS "openedFor", s.opened_at AS "openedAt", s.met_at AS "metAt", s.withdrawn_at AS "withdrawnAt"`;

const APPROVAL = `a.id, a.version, a.sign_off_id AS "signOffId", a.organisation_id AS "organisationId", a.instead_of AS "insteadOf", a.position, a.state, a.confirmed,
  a.lapses_on AS "lapsesOn", a.statement_id AS "statementId", a.since, a.signed_by AS "signedBy", a.signed_at AS "signedAt", a.signed_hash AS "signedHash"`;

/** A party with what the rule asks of it. */
export interface Party extends Approval, PartyStanding {}

export interface FoundSignOff {
  readonly signOff: SignOff;
  /** In the parties' own order. */
  readonly parties: readonly Party[];
}

/**
 * A sign-off that the reader may see, with nobody else deciding upon it until this transaction ends: two organisations that sign
 * at once must see each other, or the rule would be met and nobody would notice.
 */
export async function findToDecide(tx: Queries, scope: Scope, id: Id): Promise<FoundSignOff | null> {
  if (!isId(id)) return null;
  const visible = await tx.row(
    'SELECT 1 AS there FROM sign_off.sign_off WHERE id = $1 AND audience = ANY($2::text[])',
    [id, scope.audiences],
  );
  if (!visible) return null; // before the lock: nobody else waits for a stranger
  await lockSeries(tx, `sign-off/${id}`);
  const signOff = await tx.row<SignOff>(
    `SELECT ${SIGN_OFF} FROM sign_off.sign_off s WHERE s.id = $1 AND s.audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  return signOff && { signOff, parties: await partiesOf(tx, id) };
}

const partiesOf = (queries: Queries, signOffId: Id): Promise<Party[]> =>
  queries.rows<Party>(
    `SELECT ${APPROVAL}, (SELECT count(*)::int FROM sign_off.condition c WHERE c.statement_id = a.statement_id AND c.met_at IS NULL) AS "openConditions"
       FROM sign_off.approval a WHERE a.sign_off_id = $1 ORDER BY a.position LIMIT 200`,
    [signOffId],
  );

/** The newest sign-off of a subject, whoever may see it, locked like `findToDecide`: for the action of its opener. */
export async function signOffToChange(
  tx: Queries,
  subject: { kind: string; id: Id },
): Promise<SignOff | null> {
  const found = await tx.row<{ id: Id }>(
    'SELECT id FROM sign_off.sign_off WHERE subject_kind = $1 AND subject_id = $2 ORDER BY number DESC LIMIT 1',
    [subject.kind, subject.id],
  );
  if (!found) return null;
  await lockSeries(tx, `sign-off/${found.id}`);
  return tx.row<SignOff>(`SELECT ${SIGN_OFF} FROM sign_off.sign_off s WHERE s.id = $1`, [found.id]);
}

/** The open sign-offs of a place in which these parties are asked, whoever may see them, each locked like `findToDecide`. */
export async function askedOfParties(
  tx: Queries,
  partnershipId: Id,
  approvalIds: readonly Id[],
): Promise<FoundSignOff[]> {
  const asked = await tx.rows<{ id: Id }>(
    `SELECT DISTINCT s.id FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id
      WHERE a.id = ANY($1::uuid[]) AND s.partnership_id = $2 AND s.state = 'open' ORDER BY s.id`,
    [approvalIds, partnershipId],
  );
  const found: FoundSignOff[] = [];
  for (const { id } of asked) {
    await lockSeries(tx, `sign-off/${id}`);
    const signOff = await tx.row<SignOff>(`SELECT ${SIGN_OFF} FROM sign_off.sign_off s WHERE s.id = $1`, [
      id,
    ]);
    if (signOff) found.push({ signOff, parties: await partiesOf(tx, id) });
  }
  return found;
}

/** One more than the highest so far; nobody else numbers this place until the transaction ends. */
export async function nextSignOffNumber(tx: Queries, partnershipId: Id): Promise<number> {
  await lockSeries(tx, `sign-off-numbers/${partnershipId}`);
  const row = await tx.row<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM sign_off.sign_off WHERE partnership_id = $1',
    [partnershipId],
  );
  return row?.next ?? 1;
}

const CONDITION = `id, version, sign_off_id AS "signOffId", statement_id AS "statementId", position, words, owner_organisation_id AS "ownerOrganisationId",
  owner_person_id AS "ownerPersonId", due, shown, shown_by AS "shownBy", shown_at AS "shownAt", met_by AS "metBy", met_at AS "metAt"`;

export async function conditionWithin(tx: Queries, signOffId: Id, id: Id): Promise<Condition | null> {
  if (!isId(id)) return null;
  return tx.row<Condition>(
    `SELECT ${CONDITION} FROM sign_off.condition WHERE id = $1 AND sign_off_id = $2
      AND statement_id IN (SELECT statement_id FROM sign_off.approval WHERE sign_off_id = $2)`,
    [id, signOffId],
  );
}

/** Who may own a condition: the parties, and the people who speak for them, confirmed. As `ownerKey` writes them. */
export async function conditionOwners(queries: Queries, signOffId: Id): Promise<ReadonlySet<string>> {
  const rows = await queries.rows<{ key: string }>(
    `SELECT a.organisation_id::text AS key FROM sign_off.approval a WHERE a.sign_off_id = $1
      UNION SELECT a.organisation_id || '/' || r.person_id FROM sign_off.approval a
        JOIN partnerships.representation_view r ON r.organisation_id = a.organisation_id AND r.standing = 'confirmed' WHERE a.sign_off_id = $1
      LIMIT 5000`,
    [signOffId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** What a signatory would confirm: the statement as it was recorded, whose seal the signature names. */
export const statementSeal = async (queries: Queries, id: Id | null): Promise<string | null> =>
  id === null
    ? null
    : ((await queries.row<{ sha256: string }>('SELECT sha256 FROM sign_off.statement WHERE id = $1', [id]))
        ?.sha256 ?? null);

const DAY_MS = 86_400_000;

export interface FilesBrought {
  readonly ofParty: number;
  readonly today: number;
}

/** Files that were brought for one party, and by a person within a day, for whatever sign-off. */
export async function filesBrought(
  queries: Queries,
  approvalId: Id,
  personId: Id,
  now: Date,
): Promise<FilesBrought> {
  const row = await queries.row<FilesBrought>(
    `SELECT (SELECT count(*)::int FROM sign_off.statement WHERE approval_id = $1 AND evidence_file_id IS NOT NULL) AS "ofParty",
            (SELECT count(*)::int FROM sign_off.statement t JOIN files.file f ON f.id = t.evidence_file_id
              WHERE f.person_id = $2 AND f.at > $3) AS today`,
    [approvalId, personId, new Date(now.getTime() - DAY_MS)],
  );
  return row ?? { ofParty: 0, today: 0 };
}
