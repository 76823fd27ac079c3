import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { JournalLine } from '@folkmoot/platform/journal/line.js';
import { NoticeRules, type LineRule, type SubjectReader } from '@folkmoot/platform/notices/notice-rules.js';
import {
  AGREEMENT_STARTED,
  AGREEMENT_VERSION,
  DEED_FILED,
  DRAFT_SAVED,
  VARIATION_BEGUN,
  VERSION_SENT,
} from './contract/agreement-events.js';

/** Everybody who speaks for a party is told, but who did it. `moment` says when it is another telling than the last. */
const tellParties =
  (kind: string, others: boolean, moment: (line: JournalLine) => string): LineRule =>
  async (queries, line) => {
    const people = await queries.rows<{ personId: Id }>(
      `SELECT DISTINCT h.person_id AS "personId" FROM audience.held h
        WHERE h.audience = $1 AND 'person/' || h.person_id <> $2 AND (NOT $3 OR h.organisation_id IS DISTINCT FROM $4::uuid) LIMIT 5000`,
      [line.audience, line.actor, others, line.onBehalfOf],
    );
    const subject = { kind: line.subjectKind, id: line.subjectId };
    return people.map(({ personId }) => ({ kind, personId, subject, moment: moment(line) }));
  };

const once = (line: JournalLine): string => line.actionId;
/** Parties save part by part: one telling a day is enough. */
const daily = (line: JournalLine): string => line.at.toISOString().slice(0, 10);

const versions: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT v.id, 'Agreement ' || a.number || ': ' || a.title AS title, '/' || p.slug || '/agreements/' || a.number AS path,
            p.name AS "placeName", false AS open
       FROM risk_sharing.agreement_version v JOIN risk_sharing.agreement a ON a.id = v.agreement_id
       JOIN partnerships.partnership_view p ON p.id = a.partnership_id
      WHERE v.id = ANY($2::uuid[]) AND a.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );

/** Of what the parties of an agreement are told. That a signature is asked for is told by the sign-off. */
@Injectable()
export class AgreementNotices {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'agreements', label: 'An agreement of my organisation is drafted, sent or signed' }, [
      { key: 'agreement-started', sentence: 'Your organisation is a party to a new draft' },
      { key: 'agreement-varied', sentence: 'A new version is being drafted' },
      { key: 'agreement-draft-changed', sentence: 'Another party changed the draft' },
      { key: 'agreement-sent', sentence: 'Sent to all parties for signature' },
      { key: 'agreement-signed', sentence: 'All parties have signed' },
      { key: 'agreement-deed-filed', sentence: 'The executed deed was filed' },
    ]);
    rules.subject(AGREEMENT_VERSION, versions);
    rules.onEvent(AGREEMENT_STARTED, tellParties('agreement-started', false, once));
    rules.onEvent(VARIATION_BEGUN, tellParties('agreement-varied', false, once));
    rules.onEvent(DRAFT_SAVED, tellParties('agreement-draft-changed', true, daily));
    rules.onEvent(VERSION_SENT, tellParties('agreement-sent', false, once));
    rules.onEvent(DEED_FILED, tellParties('agreement-deed-filed', false, once));
    rules.onEvent('sign-off.subject-met', async (queries, line) =>
      line.subjectKind === AGREEMENT_VERSION
        ? tellParties('agreement-signed', false, once)(queries, line)
        : [],
    );
  }
}
