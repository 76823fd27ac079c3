import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { evidenceFile, type CommitmentRow, type EvidenceFileRow } from './commitment-row.js';

/** One line of the record of a commitment, with the words kept beside it. */
export interface HistoryRow {
  /** Not its number in the stream, which would tell how many lines the reader may not see. */
  readonly id: string;
  readonly at: Date;
  /** `commitment-made`, `commitment-accepted`, `commitment-declined`, `progress-reported`, `due-date-moved`, `commitment-closed`, `commitment-handed-over`,
   *  `commitment-questioned`, `commitment-question-answered`, `commitment-waits`, `commitment-waits-no-more`, `commitment-amended`, `commitment-escalated`,
   *  `commitment-escalation-seen`, `commitment-file-scanned`. */
  readonly event: string;
  /** Null where the reader may not know who it was, and reads the organisation alone. */
  readonly personName: string | null;
  readonly organisationName: string | null;
  /** Somebody vouched that they speak for that organisation. */
  readonly confirmed: boolean;
  readonly status: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
  readonly link: string | null;
  readonly file: EvidenceFileRow | null;
  readonly whereSeen: string | null;
  /** The number of the commitment that it waits for, or no longer does. */
  readonly otherNumber: number | null;
  /** Why it slipped or was blocked. */
  readonly reason: string | null;
  /** Said by the button of a mail, without a sign-in. */
  readonly fromMail: boolean;
  /** What it held before, and holds since. */
  readonly amended: readonly Amended[];
}

export interface Amended {
  /** `pence`, `need`, `mattersTo`, `priority` or `evidenceExpected`: of the last the line’s text is what stood before. */
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A priority as this reader may read it. */
const priorityNamed = (id: string): string =>
  `(SELECT p.number || '. ' || p.title FROM plans.priority_view p WHERE p.id::text = ${id} AND p.audience = ANY($1::text[]))`;

const AMENDED = `coalesce((SELECT json_agg(CASE WHEN one.key = 'priorityId'
    THEN json_build_object('what', 'priority', 'from', ${priorityNamed('one.value ->> 0')}, 'to', ${priorityNamed('one.value ->> 1')})
    ELSE json_build_object('what', one.key, 'from', one.value ->> 0, 'to', one.value ->> 1) END)
  FROM json_each(l.data::json -> 'changed') one), '[]'::json)`;

const MOST = 200;

/** Newest first. Lines of a time when the commitment was not yet for the public stay with those who saw it then. */
export function historyOfCommitment(
  queries: Queries,
  scope: Scope,
  commitment: Pick<CommitmentRow, 'id' | 'partnershipId'>,
): Promise<HistoryRow[]> {
  return queries.rows<HistoryRow>(
    `SELECT left(l.hash, 32) AS id, l.at, split_part(l.event, '.', 2) AS event, person.name AS "personName", o.name AS "organisationName", who.vouched AS confirmed,
            l.data::json ->> 'status' AS status, l.data::json ->> 'from' AS "from", l.data::json ->> 'to' AS "to", u.text, u.link, ${evidenceFile('file')} AS file, u.where_seen AS "whereSeen", l.data::json ->> 'reason' AS reason,
            (l.data::json ->> 'other')::int AS "otherNumber", coalesce(l.data::json ->> 'by' = 'mail', false) AS "fromMail", ${AMENDED} AS amended
       FROM journal.line l
       LEFT JOIN commitments.update u ON u.id = (l.data::json ->> 'update')::uuid AND u.commitment_id = l.subject_id
       LEFT JOIN files.file file ON file.id = u.file_id AND file.withdrawn_at IS NULL
       CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM partnerships.vouched_view v
              WHERE v.person_id = CASE WHEN l.actor LIKE 'person/%' THEN substr(l.actor, 8)::uuid END AND v.organisation_id = l.on_behalf_of) AS vouched) who
       LEFT JOIN partnerships.organisation_view o ON o.id = l.on_behalf_of
             AND (who.vouched OR l.audience <> 'public' OR 'partnership/' || $2::uuid = ANY($1::text[]))
       LEFT JOIN access.person_view person ON l.actor = 'person/' || person.id
             AND ('partnership/' || $2::uuid = ANY($1::text[]) OR 'organisation/' || l.on_behalf_of = ANY($1::text[]))
      WHERE l.subject_kind = 'commitment' AND l.subject_id = $3 AND l.stream = 'partnership/' || $2::uuid AND l.audience = ANY($1::text[])
      ORDER BY l.seq DESC LIMIT ${MOST}`,
    [scope.audiences, commitment.partnershipId, commitment.id as Id],
  );
}
