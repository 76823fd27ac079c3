import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SectionWords } from '../domain/section-words.js';

/**
 * Every row about a section in which somebody's words stand, besides the text itself. Whoever adds a table with such words adds
 * it here and to `plans.redact()`: a redaction reaches what is named in both.
 */
const WORDS = `
  SELECT 'section' AS part, s.id AS target, s.audience, jsonb_build_object('title', s.title, 'slug', s.slug) AS fields
    FROM plans.section s WHERE s.id = $1
  UNION ALL
  SELECT 'version', v.id, v.audience, jsonb_build_object('name', v.name) FROM plans.section_version v WHERE v.section_id = $1
  UNION ALL
  SELECT 'thread', t.id, c.audience, jsonb_build_object('quote', t.quote)
    FROM plans.comment_thread t LEFT JOIN plans.comment_thread_circle c ON c.thread_id = t.id WHERE t.section_id = $1
  UNION ALL
  SELECT 'comment', m.id, CASE WHEN m.withdrawn_at IS NULL AND m.taken_down_at IS NULL THEN c.audience END,
         jsonb_build_object('text', m.text, 'earlier', m.earlier, 'because', m.taken_down_because)
    FROM plans.comment m JOIN plans.comment_thread t ON t.id = m.thread_id
    LEFT JOIN plans.comment_thread_circle c ON c.thread_id = t.id WHERE t.section_id = $1
  UNION ALL
  SELECT 'word-file', f.id, f.audience, jsonb_build_object('name', f.name, 'content', f.content)
    FROM plans.word_file f JOIN plans.section s ON s.id = $1
   WHERE f.section_id = s.id OR (f.section_id IS NULL AND f.partnership_id = s.partnership_id)
  UNION ALL
  SELECT 'picture', f.id, NULL, jsonb_build_object('name', f.name)
    FROM files.file f JOIN plans.section s ON s.document_id = f.document_id WHERE s.id = $1
  UNION ALL
  SELECT 'request', q.id, q.audience, jsonb_build_object('note', q.note, 'reason', q.reason)
    FROM plans.section_request q WHERE q.section_id = $1
  UNION ALL
  SELECT 'suggestion', g.id, s.text_audience, jsonb_build_object('reason', g.reason)
    FROM plans.suggestion g JOIN plans.section s ON s.id = g.section_id WHERE g.section_id = $1
  UNION ALL
  SELECT 'suggestion-words', w.suggestion_id, NULL,
         jsonb_build_object('inserted', w.inserted, 'deleted', w.deleted, 'before', w.before, 'after', w.after)
    FROM plans.suggestion_words w JOIN plans.suggestion g ON g.id = w.suggestion_id WHERE g.section_id = $1`;

export const sectionWords = (queries: Queries, sectionId: Id): Promise<SectionWords[]> =>
  queries.rows<SectionWords>(WORDS, [sectionId]);

/** First of all locks, as where a section is opened: its row, then its text's, then what is said about it. */
export const holdSection = (tx: Queries, sectionId: Id): Promise<unknown> =>
  tx.rows('SELECT 1 FROM plans.section WHERE id = $1 FOR NO KEY UPDATE', [sectionId]);

/** For an action's `find`: nobody may change a comment between its being read and its being rewritten. */
export async function holdSectionWords(tx: Queries, sectionId: Id): Promise<SectionWords[]> {
  await tx.rows('SELECT 1 FROM plans.comment_thread WHERE section_id = $1 ORDER BY id FOR UPDATE', [
    sectionId,
  ]);
  await tx.rows(
    `SELECT 1 FROM plans.comment WHERE thread_id IN (SELECT id FROM plans.comment_thread WHERE section_id = $1) ORDER BY id FOR UPDATE`,
    [sectionId],
  );
  await tx.rows('SELECT 1 FROM plans.section_request WHERE section_id = $1 ORDER BY id FOR UPDATE', [
    sectionId,
  ]);
  await tx.rows('SELECT 1 FROM plans.suggestion WHERE section_id = $1 ORDER BY id FOR UPDATE', [sectionId]);
  return sectionWords(tx, sectionId);
}

export interface VersionContent {
  readonly id: Id;
  readonly number: number;
  readonly audience: Audience;
  readonly content: Buffer;
  readonly json: string;
  readonly plain: string;
}

export const versionContents = (queries: Queries, sectionId: Id): Promise<VersionContent[]> =>
  queries.rows<VersionContent>(
    'SELECT id, number, audience, content, json, plain FROM plans.section_version WHERE section_id = $1 ORDER BY number DESC',
    [sectionId],
  );
