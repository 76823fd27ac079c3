/**
 * For later areas: an idea of theirs becomes a suggestion at the end of a section, in the transaction of their own action. What
 * becomes of it is told by `ideaEvent` of the idea’s own subject, and read from the views `plans.suggested_idea_view(suggestion_id,
 * audience, state, reason, decided_at, decided_for, section_id, number, slug, title, place, section_audience, text_audience)` and
 * `plans.idea_version_view(suggestion_id, number, audience, text_audience)`, always with `= ANY(scope.audiences)`: of
 * section and decider only to the section’s audience, of a reason, which may quote the text, only to the text’s.
 */
export { sectionToSuggestIn, suggestedAtEnd, type SectionToSuggestIn } from '../actions/suggest-at-end.js';
