import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { NoticeRules, type LineRule, type SubjectReader } from '@folkmoot/platform/notices/notice-rules.js';
import { SECTION } from './contract/events.js';

/** Whoever suggested something learns what was decided; once for all that one decision was about. */
const toldWhenDecided =
  (kind: string): LineRule =>
  async (queries, { subjectId, actionId, actor, data }) => {
    const { suggestions } = JSON.parse(data) as { suggestions: readonly Id[] };
    const people = await queries.rows<{ personId: Id }>(
      `SELECT DISTINCT person_id AS "personId" FROM plans.suggestion WHERE id = ANY($1::uuid[]) AND 'person/' || person_id <> $2 LIMIT 500`,
      [suggestions, actor],
    );
    return people.map(({ personId }) => ({
      kind,
      personId,
      subject: { kind: SECTION, id: subjectId },
      moment: actionId,
    }));
  };

const sectionSubjects: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT s.id, 'Section ' || s.number || ': ' || s.title AS title, '/' || p.slug || '/plan/' || s.slug || '/suggestions' AS path, p.name AS "placeName",
            s.audience = 'public' AND s.text_audience = 'public' AS open
       FROM plans.section s JOIN partnerships.partnership_view p ON p.id = s.partnership_id
      WHERE s.id = ANY($2::uuid[]) AND s.text_audience = ANY($1::text[]) AND s.removed_at IS NULL LIMIT 500`,
    [audiences, ids],
  );

/** What became of one's suggestions. */
@Injectable()
export class SuggestionNotices {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'suggestions-decided', label: 'A suggestion of mine is accepted or rejected' }, [
      { key: 'suggestion-accepted', sentence: 'Your suggestion is accepted' },
      { key: 'suggestion-rejected', sentence: 'Your suggestion is rejected, with a reason' },
    ]);
    rules.subject(SECTION, sectionSubjects);
    rules.onEvent('plans.suggestions-accepted', toldWhenDecided('suggestion-accepted'));
    rules.onEvent('plans.suggestions-rejected', toldWhenDecided('suggestion-rejected'));
  }
}
