import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { SectionPartsFragment, SectionRequestPartsFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { useAnnounce } from '../../live/announcer.js';
import type { Group } from '../../live/order.js';
import { useSteadyOrder } from '../../live/steady-order.js';
import { useCards } from '../../live/use-cards.js';
import { usePeopleIn } from '../../live/use-people-in.js';
import { requestStanding } from './asked/request-words.js';
import { useRenewedByEdits } from './renewed-by-edits.js';
import { type LoadedSection, OutlineRow, outlineRowId } from './outline-row.js';

interface Props {
  place: string;
  sections: readonly LoadedSection[];
  /** The organisation the reader speaks for: its parts come first, unless they asked for the plan’s own order. */
  ownOrganisation: string | null;
  inOrder: boolean;
}

/**
 * The sections a reader may know of, and who is in them. What they share moves by itself; what each reader alone sees (last edit,
 * what they have read) is loaded again after an edit. Nothing changes its place under a pointer.
 */
export function Outline({ place, sections, ownOrganisation, inOrder }: Props) {
  const announce = useAnnounce();
  const people = usePeopleIn();
  useRenewedByEdits(sections);
  const element = useRef<HTMLDivElement>(null);
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
  const loaded = new Map(sections.map((one) => [one.id, one]));
  const byId = new Map(rows.map((one) => [one.id, one]));
  const first = inOrder ? null : ownOrganisation;
  const wanted = useMemo(() => groupsOf(rows, first), [rows, first]);
  const { shown, waiting, putInOrder } = useSteadyOrder(element, wanted, outlineRowId);
  const canChoose =
    rows.some((one) => one.owner.id === ownOrganisation) && wanted.length + (inOrder ? 1 : 0) > 1;
  return (
    <div ref={element} className="app-board">
      {canChoose && (
        <p>
          {inOrder ? (
            <Link to={links.plan(place)}>Show your organisation’s sections first</Link>
          ) : (
            <Link to={links.planInOrder(place)}>Show them in the order of the plan</Link>
          )}
        </p>
      )}
      <div className="app-board__news">
        {waiting > 0 && (
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={putInOrder}
          >
            {waiting === 1
              ? '1 section waits for its new place'
              : `${waiting} sections wait for their new place`}
            . Put in order
          </button>
        )}
      </div>
      {shown.map((group) => (
        <div key={group.key}>
          {group.title && <h3>{group.title}</h3>}
          <ul className="app-outline">
            {group.ids.flatMap((id) => {
              const section = byId.get(id);
              const request = asked.get(id);
              return section ? (
                <OutlineRow
                  key={id}
                  place={place}
                  section={section}
                  loaded={loaded.get(id)}
                  request={request}
                  people={people.get(id)}
                  changed={marked.has(id) || requests.marked.has(request?.id ?? '')}
                />
              ) : (
                []
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** One list in the order of the plan; in two parts where the reader’s organisation answers for some and not for all. */
function groupsOf(rows: readonly SectionPartsFragment[], first: string | null): Group[] {
  const ordered = [...rows].sort((a, b) => a.position - b.position || a.number - b.number);
  const ids = (own: boolean) =>
    ordered.filter((one) => (one.owner.id === first) === own).map((one) => one.id);
  const [own, others] = [ids(true), ids(false)];
  if (own.length === 0 || others.length === 0)
    return [{ key: 'all', title: '', ids: ordered.map((one) => one.id) }];
  return [
    { key: 'own', title: 'Your organisation’s sections', ids: own },
    { key: 'others', title: 'Other sections', ids: others },
  ];
}
