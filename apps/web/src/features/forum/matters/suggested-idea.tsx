import { Link } from 'react-router';
import { formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { OUTCOMES, type SuggestedIdea as Suggested, whereSuggested } from './idea-words.js';

const REASON_ELSEWHERE = 'The reason stands with the section, for those who can read it.';

/** What became of an idea that was suggested for the plan, after “The idea of post 4”. */
export function SuggestedIdea({ suggestion }: { suggestion: Suggested }) {
  const { state, section, inVersion, decidedFor, decidedAt, reason } = suggestion;
  return (
    <>
      was suggested for{' '}
      {section ? (
        <Link to={links.section(section.place, section.slug)}>{whereSuggested(section)}</Link>
      ) : (
        whereSuggested(null)
      )}
      : <strong>{OUTCOMES[state] ?? state}</strong>
      {section && inVersion !== null && (
        <>
          , in{' '}
          <Link to={links.sectionVersion(section.place, section.slug, inVersion)}>version {inVersion}</Link>
        </>
      )}
      .
      {decidedAt && (
        <span className="app-detail">
          {state === 'withdrawn' ? 'Taken back' : 'Decided'}
          {decidedFor && ` for ${decidedFor}`}, {formatInstant(decidedAt)}.
          {reason ? ` They wrote: ${reason}` : state === 'rejected' && ` ${REASON_ELSEWHERE}`}
        </span>
      )}
    </>
  );
}
