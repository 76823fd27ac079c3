import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { GlossaryWord, WordProposal } from '../domain/glossary/glossary-word.js';
import type { KnownBody } from './places.store.js';

const WORD = `id, version, partnership_id AS "partnershipId", key, term, stands_for AS "standsFor", meaning, in_use AS "inUse",
  changed_at AS "changedAt", changed_by AS "changedBy"`;

/** No place has more words of its own. */
export const MOST_WORDS = 1_000;

/** A place that has a glossary: a forum has that of its place. */
export const bodyBySlug = (queries: Queries, slug: string): Promise<KnownBody | null> =>
  queries.row<KnownBody>(
    `SELECT id, slug, name, kind, parent_id AS "parentId", forum_id AS "forumId" FROM partnerships.partnership_view
      WHERE slug = $1 AND kind <> 'forum'`,
    [slug],
  );

/** What a place says of words, also of those it took out. The glossary is public. */
export const ownWords = (queries: Queries, partnershipId: Id): Promise<GlossaryWord[]> =>
  queries.rows<GlossaryWord>(
    `SELECT ${WORD} FROM partnerships.glossary_word WHERE partnership_id = $1 ORDER BY key LIMIT ${MOST_WORDS}`,
    [partnershipId],
  );

export const ownWord = (queries: Queries, partnershipId: Id, key: string): Promise<GlossaryWord | null> =>
  queries.row<GlossaryWord>(
    `SELECT ${WORD} FROM partnerships.glossary_word WHERE partnership_id = $1 AND key = $2`,
    [partnershipId, key],
  );

export const countOfWords = async (queries: Queries, partnershipId: Id): Promise<number> =>
  (await queries.row<{ n: number }>(
    'SELECT count(*)::int AS n FROM partnerships.glossary_word WHERE partnership_id = $1',
    [partnershipId],
  ))!.n;

/** A proposal that the reader may answer or made. */
export const proposalById = (queries: Queries, scope: Scope, id: Id): Promise<WordProposal | null> =>
  isId(id)
    ? queries.row<WordProposal>(
        `SELECT id, version, partnership_id AS "partnershipId", key, term, stands_for AS "standsFor", meaning, audience,
                person_id AS "personId", organisation_id AS "organisationId", proposed_at AS "proposedAt", standing, reason,
                answered_at AS "answeredAt", answered_by AS "answeredBy"
           FROM partnerships.word_proposal WHERE id = $2 AND (audience = ANY($1::text[]) OR 'person/' || person_id = ANY($1::text[]))`,
        [scope.audiences, id],
      )
    : Promise.resolve(null);

export const waitingOf = async (queries: Queries, partnershipId: Id, personId: Id): Promise<number> =>
  (await queries.row<{ n: number }>(
    `SELECT count(*)::int AS n FROM partnerships.word_proposal WHERE partnership_id = $1 AND person_id = $2 AND standing = 'waiting'`,
    [partnershipId, personId],
  ))!.n;
