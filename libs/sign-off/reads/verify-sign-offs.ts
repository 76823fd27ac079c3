import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { sealStatement } from '../actions/statement-of.js';
import { hashOfManifest } from '../contract/open-sign-off.js';
import type { ApprovalState, RouteKind } from '../domain/approval.js';

export interface VerifiedSignOff {
  readonly id: Id;
  /** `northmoor, sign-off 3` */
  readonly name: string;
  readonly manifestHash: string;
  readonly signatures: number;
  /** What is wrong, each in a sentence; empty where everything is as it was signed. */
  readonly faults: readonly string[];
}

interface SignOffAsKept {
  readonly id: Id;
  readonly place: string;
  readonly number: number;
  readonly manifest: string;
  readonly manifestHash: string;
  readonly metAt: Date | null;
}

interface Signed {
  readonly organisationId: Id;
  readonly name: string;
  readonly signedBy: Id;
  readonly signedAt: Date;
  readonly signedHash: string;
  readonly id: Id;
  readonly approvalId: Id;
  readonly state: ApprovalState;
  readonly routeKind: RouteKind | null;
  readonly body: string;
  readonly decidedOn: LocalDate | null;
  readonly minute: string;
  readonly words: string;
  readonly lapsesOn: LocalDate | null;
  readonly recordedBy: Id;
  readonly recordedFor: Id;
  readonly recordedAt: Date;
  readonly sha256: string;
  readonly standsAs: ApprovalState;
  readonly evidence: string | null;
  readonly conditions: readonly {
    readonly id: Id;
    readonly words: string;
    readonly ownerOrganisationId: Id;
    readonly ownerPersonId: Id | null;
    readonly due: LocalDate | null;
  }[];
}

interface Line {
  readonly event: string;
  readonly at: Date;
  readonly actor: string;
  readonly data: string;
}

const KEPT = `SELECT s.id, p.slug AS place, s.number, s.manifest, s.manifest_hash AS "manifestHash", s.met_at AS "metAt"
  FROM sign_off.sign_off s JOIN partnerships.partnership_view p ON p.id = s.partnership_id`;

/** Those asked for; all of them where nothing is said. For whoever runs the installation, from its own machine. */
export async function verifySignOffs(
  queries: Queries,
  asked: { readonly id?: Id; readonly place?: string; readonly number?: number; readonly hash?: string } = {},
): Promise<VerifiedSignOff[]> {
  const kept = await queries.rows<SignOffAsKept>(
    `${KEPT} WHERE ($1::uuid IS NULL OR s.id = $1) AND ($2::text IS NULL OR p.slug = $2) AND ($3::int IS NULL OR s.number = $3)
       AND ($4::text IS NULL OR s.manifest_hash = $4) ORDER BY p.slug, s.number`,
    [asked.id ?? null, asked.place ?? null, asked.number ?? null, asked.hash ?? null],
  );
  const verified: VerifiedSignOff[] = [];
  for (const one of kept) verified.push(await verify(queries, one));
  return verified;
}

async function verify(queries: Queries, signOff: SignOffAsKept): Promise<VerifiedSignOff> {
  const [signatures, lines] = await Promise.all([
    signaturesOf(queries, signOff.id),
    linesOf(queries, signOff.id),
  ]);
  return {
    id: signOff.id,
    name: `${signOff.place}, sign-off ${signOff.number}`,
    manifestHash: signOff.manifestHash,
    signatures: signatures.length,
    faults: [
      ...manifestFaults(signOff, lines),
      ...signatures.flatMap((one) => signatureFaults(signOff, one, lines)),
      ...missingSignatures(signatures, lines),
      ...metFaults(signOff, lines),
    ],
  };
}

const signaturesOf = async (queries: Queries, signOffId: Id): Promise<Signed[]> => {
  const rows = await queries.rows<Signed>(
    `SELECT a.organisation_id AS "organisationId", o.name, a.signed_by AS "signedBy", a.signed_at AS "signedAt", a.signed_hash AS "signedHash",
            a.state AS "standsAs", t.id, t.approval_id AS "approvalId", t.state, t.route_kind AS "routeKind", t.body, t.decided_on AS "decidedOn", t.minute, t.words,
            t.lapses_on AS "lapsesOn", t.recorded_by AS "recordedBy", t.recorded_for AS "recordedFor", t.recorded_at AS "recordedAt", t.sha256, f.sha256 AS evidence,
            coalesce((SELECT json_agg(json_build_object('id', c.id, 'words', c.words, 'ownerOrganisationId', c.owner_organisation_id,
              'ownerPersonId', c.owner_person_id, 'due', c.due) ORDER BY c.position) FROM sign_off.condition c WHERE c.statement_id = t.id), '[]'::json) AS conditions
       FROM sign_off.approval a JOIN sign_off.statement t ON t.id = a.statement_id JOIN partnerships.organisation_view o ON o.id = a.organisation_id
       LEFT JOIN files.file f ON f.id = t.evidence_file_id
      WHERE a.sign_off_id = $1 AND a.confirmed ORDER BY a.position`,
    [signOffId],
  );
  return rows;
};

const linesOf = (queries: Queries, signOffId: Id): Promise<Line[]> =>
  queries.rows<Line>(
    `SELECT event, at, actor, data FROM journal.line WHERE subject_kind = 'sign-off' AND subject_id = $1
        AND event IN ('sign-off.opened', 'sign-off.signed', 'sign-off.met') ORDER BY seq`,
    [signOffId],
  );

const dataOf = (line: Line): Record<string, unknown> => JSON.parse(line.data) as Record<string, unknown>;

function manifestFaults({ manifest, manifestHash }: SignOffAsKept, lines: readonly Line[]): string[] {
  const opened = lines.find((one) => one.event === 'sign-off.opened');
  const computed = hashOfManifest(manifest);
  return [
    ...(computed === manifestHash ? [] : [`the manifest has the SHA-256 ${computed}, not ${manifestHash}`]),
    ...(isCanonical(manifest) ? [] : ['the manifest is not canonical JSON']),
    ...(opened && dataOf(opened).hash === manifestHash
      ? []
      : ['the record says that another manifest was sent for signature']),
  ];
}

function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

function signatureFaults({ manifestHash }: SignOffAsKept, signed: Signed, lines: readonly Line[]): string[] {
  const of = (what: string) => [`the signature of ${signed.name}: ${what}`];
  const line = lastSigned(lines, signed.organisationId);
  const data = line && dataOf(line);
  const { name: _name, signedBy, signedAt, signedHash, sha256, standsAs, ...said } = signed;
  return [
    ...(signedHash === manifestHash ? [] : of(`it is of the SHA-256 ${signedHash}`)),
    ...(sealStatement({ ...said, manifestHash }) === sha256 && standsAs === said.state
      ? []
      : of('what the organisation said is not what was signed')),
    ...(!line || !data
      ? of('the record has no line of it')
      : [
          ...(data.hash === signedHash ? [] : of('the record names another manifest')),
          ...(data.statement === signed.id && data.statementHash === sha256
            ? []
            : of('the record names another statement')),
          ...(line.actor === `person/${signedBy}` ? [] : of('the record names another person')),
          ...(line.at.getTime() === signedAt.getTime() ? [] : of('the record names another moment')),
        ]),
  ];
}

const lastSigned = (lines: readonly Line[], organisationId: Id): Line | undefined =>
  lines
    .filter((one) => one.event === 'sign-off.signed' && dataOf(one).organisation === organisationId)
    .at(-1);

/** A signature that the record has and the rows no longer do. */
function missingSignatures(signatures: readonly Signed[], lines: readonly Line[]): string[] {
  const there = new Set(signatures.map((one) => one.organisationId));
  const recorded = new Set(
    lines.filter((one) => one.event === 'sign-off.signed').map((one) => String(dataOf(one).organisation)),
  );
  return [...recorded].filter((one) => !there.has(one)).map((one) => `the signature of ${one} is gone`);
}

function metFaults({ metAt }: SignOffAsKept, lines: readonly Line[]): string[] {
  const met = lines.find((one) => one.event === 'sign-off.met');
  if (!metAt && !met) return [];
  return metAt && met && met.at.getTime() === metAt.getTime()
    ? []
    : ['the record and the row differ in when the rule was met'];
}
