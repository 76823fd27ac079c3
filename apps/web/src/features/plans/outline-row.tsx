import { Link } from 'react-router';
import type {
  PlanPageQuery,
  SectionPartsFragment,
  SectionRequestPartsFragment,
} from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { ChangedMark } from '../../live/changed-mark.js';
import type { PeopleIn } from '../../live/protocol.js';
import { RequestTag } from './asked/request-tag.js';
import { PeopleInSection } from './people-in.js';
import { LastEdit } from './last-edit.js';
import { standingOf } from './section-standing.js';

export type LoadedSection = NonNullable<PlanPageQuery['plan']>['sections'][number];

interface Props {
  place: string;
  section: SectionPartsFragment;
  /** What this reader alone sees of it, as the page was loaded. */
  loaded: LoadedSection | undefined;
  request: SectionRequestPartsFragment | undefined;
  /** Who is in it now, as far as this reader may read it. */
  people: PeopleIn | undefined;
  changed: boolean;
}

export const outlineRowId = (id: string): string => `section-${id}`;

/** One section of the outline: whose, how far, what waits in it, and whether it changed since the reader read it. */
export function OutlineRow({ place, section, loaded, request, people, changed }: Props) {
  return (
    <li>
      <p className="app-outline__title" id={outlineRowId(section.id)}>
        <Link to={links.section(place, section.slug)}>
          {section.number}. {section.title}
        </Link>{' '}
        <ChangedMark show={changed} word={section.version === 1 ? 'added' : 'changed'} />
      </p>
      {request && request.state !== 'withdrawn' && (
        <p className="app-outline__facts">
          <RequestTag request={request} />
        </p>
      )}
      <p className="app-outline__facts">
        {section.owner.name}. {standingOf(section)}.
        {loaded?.documentId && (
          <>
            {' '}
            <LastEdit edit={loaded.lastEdit} />.{waiting(loaded)}
          </>
        )}
      </p>
      <PeopleInSection here={people} />
      {loaded?.documentId && <Reading place={place} section={loaded} />}
    </li>
  );
}

function waiting({ openSuggestions: suggestions, openThreads }: LoadedSection): string {
  const openSuggestions = suggestions ?? 0;
  const words = [
    openSuggestions > 0 &&
      (openSuggestions === 1 ? '1 open suggestion' : `${openSuggestions} open suggestions`),
    openThreads > 0 && (openThreads === 1 ? '1 open comment' : `${openThreads} open comments`),
  ].filter(Boolean);
  return words.length > 0 ? ` ${words.join(', ')}.` : '';
}

function Reading({ place, section: { slug, reading, lastEdit } }: { place: string; section: LoadedSection }) {
  if (!reading) return lastEdit && <p className="app-outline__facts">You have not marked it as read.</p>;
  return (
    <p className="app-outline__facts">
      {reading.changed ? (
        <>
          <strong>Changed since you read it.</strong>{' '}
          <Link to={links.sectionChanges(place, slug)}>
            What changed<span className="nhsuk-u-visually-hidden"> in this section since you read it</span>
          </Link>
        </>
      ) : (
        'You have read it as it stands.'
      )}
    </p>
  );
}
