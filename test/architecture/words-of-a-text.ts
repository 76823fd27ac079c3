/**
 * Every column of the database that could hold somebody's words, and what becomes of the words of a section there when they are
 * redacted. A new column must find its place here: `words-of-a-text.spec.ts` reads the database and compares.
 */

/** Words of a section, or about it. The trial in `redact-passage.spec.ts` puts the same words into each of these, and finds them in none. */
export const REACHED = [
  'documents.projection.json',
  'documents.projection.plain',
  'documents.snapshot.bytes',
  'documents.update.bytes',
  'files.file.name',
  'plans.comment.earlier',
  'plans.comment.taken_down_because',
  'plans.comment.text',
  'plans.comment_thread.quote',
  'plans.section.title',
  'plans.section_request.note',
  'plans.section_request.reason',
  'plans.section_version.content',
  'plans.section_version.json',
  'plans.section_version.name',
  'plans.section_version.plain',
  'plans.suggestion.reason',
  'plans.suggestion_words.after',
  'plans.suggestion_words.before',
  'plans.suggestion_words.deleted',
  'plans.suggestion_words.inserted',
  'plans.word_file.content',
  'plans.word_file.name',
] as const;

/** Words in another form than their letters: the same trial looks at each. */
export const REACHED_OTHERWISE: Readonly<Record<string, string>> = {
  'plans.section.slug': 'The title with dashes: made anew from the number.',
  'plans.paragraph_number.words': 'A fingerprint of a paragraph: made anew with the next projection.',
  'documents.projection.sha256': 'A fingerprint of the text: of the new one.',
  'plans.section_version.sha256': 'A fingerprint of the version: of what is left of it.',
};

const CODES = 'Codes, numbers and names of audiences that the program makes.';
const HANDED_IN = 'Handed in with the row and emptied by its trigger before it is written.';

/** Columns that never hold words of a section. */
export const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  'documents.document.*': CODES,
  'documents.rewrite.bytes': HANDED_IN,
  'documents.rewrite.json': HANDED_IN,
  'documents.rewrite.plain': HANDED_IN,
  'documents.rewrite.sha256': 'The fingerprint of the text after it.',
  'documents.rewrite.kind': CODES,
  'documents.rewrite.reason': 'One of a list of codes: a reason must not say again what was taken out.',
  'documents.rewrite.note': 'Nothing writes it yet; whoever does names it above.',
  'documents.snapshot.state_vector': 'Yjs’ numbers.',
  'documents.snapshot.deletions': 'Yjs’ numbers.',
  'files.file.audience': CODES,
  'files.file.media_type': CODES,
  'files.file.scan': CODES,
  'files.file.sha256': 'Of a picture’s bytes, which ADR 0006 speaks of.',
  'plans.comment_thread.openness': CODES,
  'plans.comment_thread.audience': CODES,
  'plans.comment_thread.start_at': 'A place in the text, by Yjs’ numbers.',
  'plans.comment_thread.end_at': 'A place in the text, by Yjs’ numbers.',
  'plans.paragraph_number.suffix': 'A letter.',
  'plans.redaction_part.part': CODES,
  'plans.redaction_part.content': HANDED_IN,
  'plans.redaction_part.fields': HANDED_IN,
  'plans.section.openness': CODES,
  'plans.section.audience': CODES,
  'plans.section.text_audience': CODES,
  'plans.section.write_audience': CODES,
  'plans.section_mention.kind': CODES,
  'plans.section_request.audience': CODES,
  'plans.section_request.state': CODES,
  'plans.section_version.audience': CODES,
  'plans.suggestion.state': CODES,
  'plans.suggestion_origin.audience': CODES,
  'plans.suggestion_origin.subject_kind': CODES,
  'plans.word_file.audience': CODES,
  'audience.*': CODES,
  'journal.*': 'Ids, codes and numbers by rule: nothing that somebody typed.',
  'notifications.*': CODES,
  'platform.*':
    'Requests by their ids, and secrets. What processes tell each other is gone within half a minute: ADR 0006.',
  'graphile_worker.*': 'Jobs by the ids of what they are about.',
  'public.*': 'Names of migrations.',
};

/** What is said elsewhere than in a section: nobody who redacts a section answers for it. ADR 0006 says so. */
export const NOT_OF_A_SECTION: Readonly<Record<string, string>> = {
  'access.*': 'People and how they sign in.',
  'partnerships.*': 'The register, and who sits where.',
  'sign_off.*':
    'What boards decided of an agreement or another subject, and what was signed; it is worded by itself.',
  'interests.*': 'What people declare of themselves; a withheld entry is never published.',
  'commitments.*': 'Promises; they are worded by themselves.',
  'forum.*': 'What people say to each other; a post is withdrawn or taken down by itself.',
  'mail.*': 'Mails: none quotes a section, and what was sent is out of reach.',
  'risk_sharing.*':
    'Agreements about money, in words of their own; what was signed is kept as it was signed.',
  'plans.plan.*': 'The title of the whole plan.',
  'plans.priority.*': 'Titles of priorities.',
};
