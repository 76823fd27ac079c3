import { useMemo } from 'react';
import { Link } from 'react-router';
import type {
  PlanPageQuery,
  SectionPartsFragment,
  SectionRequestPartsFragment,
} from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { useAnnounce } from '../../live/announcer.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useCards } from '../../live/use-cards.js';
import { RequestTag } from './asked/request-tag.js';
import { requestStanding } from './asked/request-words.js';
import { LastEdit } from './last-edit.js';
import { standingOf } from './section-standing.js';

type Loaded = NonNullable<PlanPageQuery['plan']>['sections'][number];

interface Props {
  place: string;
  sections: readonly Loaded[];
  /** The organisation the reader speaks for: its parts come first. */
  ownOrganisation: string | null;
}

/** The sections a reader may know of. What each reader alone sees (the last edit) stays as it was loaded. */
export function Outline({ place, sections, ownOrganisation }: Props) {
  const announce = useAnnounce();
  const { rows, marked } = useCards<SectionPartsFragment>('plan-section', sections, {
    onChange: (section) => section && announce(`Section ${section.title} changed.`),
  });
  const requests = useCards<SectionRequestPartsFragment>(
    'section-request',
    useMemo(() => sections.flatMap(({ request }) => request ?? []), [sections]),
    {
      onChange(request) {
        const section = rows.find((one) => one.id === request?.sectionId);
        const standing = request && requestStanding(request);
        if (section && standing) announce(`Section ${section.title}: ${standing.words}.`);
      },
    },
  );
  const asked = new Map(requests.rows.map((one) => [one.sectionId, one]));
  const edits = new Map(sections.map((one) => [one.id, one]));
  const ordered = [...rows].sort((a, b) => a.position - b.position || a.number - b.number);
  const own = ordered.filter((one) => one.owner.id === ownOrganisation);
  const others = ordered.filter((one) => one.owner.id !== ownOrganisation);
  const list = (part: SectionPartsFragment[]) => (
    <ul className="app-outline">
      {part.map((one) => (
        <Row
          key={one.id}
          place={place}
          section={one}
          loaded={edits.get(one.id)}
          request={asked.get(one.id)}
          changed={marked.has(one.id) || requests.marked.has(asked.get(one.id)?.id ?? '')}
        />
      ))}
    </ul>
  );
  if (own.length === 0 || others.length === 0) return list(ordered);
  return (
    <>
      <h3>Your organisation’s sections</h3>
      {list(own)}
      <h3>Other sections</h3>
      {list(others)}
    </>
  );
}

function Row(props: {
  place: string;
  section: SectionPartsFragment;
  loaded: Loaded | undefined;
  request: SectionRequestPartsFragment | undefined;
  changed: boolean;
}) {
  const { place, section, loaded, request, changed } = props;
  return (
    <li>
      <p className="app-outline__title">
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
            <LastEdit edit={loaded.lastEdit} />.
          </>
        )}
      </p>
    </li>
  );
}
