import type { OrganisationRecordQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { NamedOrganisations } from './named.js';

type Entry = NonNullable<OrganisationRecordQuery['organisation']>['timeline'][number];

/** The life of an organisation, earliest first, as a list that reads in the same order. */
export function OrganisationTimeline({ entries, day }: { entries: readonly Entry[]; day: string }) {
  if (entries.length === 0) return <p>No list tells when it began or what became of it.</p>;
  return (
    <ol className="app-timeline">
      {entries.map((entry, index) => (
        <li key={index}>
          <strong>
            {entry.day ? <time dateTime={entry.day}>{formatDate(entry.day)}</time> : 'Day not known'}
            {entry.day && entry.day > day && <span className="app-detail">After the day shown</span>}
          </strong>
          <p>
            <Words entry={entry} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Words({ entry: { kind, before, after, from, to } }: { entry: Entry }) {
  switch (kind) {
    case 'began':
      return 'Began.';
    case 'named':
      return `Known as ${after} from this day; before, as ${before}.`;
    case 'recoded':
      return after ? `Its code ${before} was replaced by ${after}.` : `Its code ${before} ended.`;
    case 'ended':
      return 'Its last day.';
    case 'took-over':
      return (
        <>
          Took over work of <NamedOrganisations all={from} />.
        </>
      );
    case 'succeeded':
      return (
        <>
          {to.length > 1 ? 'Its work was divided between ' : 'Its work went on in '}
          <NamedOrganisations all={to} />.
        </>
      );
    default:
      return (
        <>
          The work of <NamedOrganisations all={from} /> went on in <NamedOrganisations all={to} />.
        </>
      );
  }
}
