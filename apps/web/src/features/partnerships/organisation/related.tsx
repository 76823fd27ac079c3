import type { OrganisationRecordQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { NamedOrganisation } from './named.js';

type Related = NonNullable<OrganisationRecordQuery['organisation']>['related'][number];

const HEADINGS: Readonly<Record<string, string>> = {
  'up member-of': 'Member of',
  'up commissioned-by': 'Commissioned by',
  'up in-icb': 'In the area of',
  'up works-in': 'Works in',
  'down member-of': 'Its members',
  'down commissioned-by': 'It commissions',
  'down in-icb': 'In its area',
  'down works-in': 'Charities that work in its area',
};

/** To what it belongs and what belongs to it, each kind by itself. */
export function RelatedOrganisations({ related }: { related: readonly Related[] }) {
  const kinds = [...new Set(related.map(({ way, kind }) => `${way} ${kind}`))];
  if (kinds.length === 0) return <p>No list names an organisation that it belongs to.</p>;
  return kinds.map((key) => {
    const own = related.filter(({ way, kind }) => `${way} ${kind}` === key);
    const more = (own[0]?.of ?? 0) - own.length;
    return (
      <section key={key}>
        <h3>{HEADINGS[key] ?? key}</h3>
        <ul className="nhsuk-list">
          {own.map((one) => (
            <li key={`${one.code} ${one.since}`}>
              <NamedOrganisation one={one} />
              <span className="app-detail">
                {[one.since && `from ${formatDate(one.since)}`, one.until && `until ${formatDate(one.until)}`]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
        {more > 0 && <p>And {more} more.</p>}
      </section>
    );
  });
}
