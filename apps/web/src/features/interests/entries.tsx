import { Link } from 'react-router';
import type { InterestEntryFragment } from '../../gql/operations.js';
import { formatDateShort } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { Table, type Column } from '../../ui/table.js';

type Entry = InterestEntryFragment;

/** “Financial”, or whose it is besides, where the law asks. */
export const kindOf = ({ regime, categoryName, holder }: Entry): string =>
  regime === 'council'
    ? `Disclosable pecuniary interest: ${categoryName}${holder === 'partner' ? ' (of a spouse or partner)' : ''}`
    : categoryName;

const seenBy = ({ published, audience }: Entry): string =>
  !published ? 'Officers only' : audience === 'public' ? 'Everybody' : 'Partners';

const about: readonly Column<Entry>[] = [
  { heading: 'Kind', cell: kindOf },
  { heading: 'Interest', cell: (one) => one.description },
  { heading: 'Body concerned', cell: (one) => one.concerns },
  {
    heading: 'Dates',
    cell: (one) =>
      one.until
        ? `${formatDateShort(one.since)} to ${formatDateShort(one.until)}`
        : `Since ${formatDateShort(one.since)}`,
  },
  { heading: 'How it is managed', cell: (one) => one.mitigation || 'Not said' },
];

const who: Column<Entry> = {
  heading: 'Name',
  cell: (one) => (
    <>
      {one.personName}, {one.organisation.name}
      {one.leftOn && ` (left ${formatDateShort(one.leftOn)})`}
    </>
  ),
};

/** The register as everybody reads it. */
export const PublishedEntries = ({ place, entries }: { place: string; entries: readonly Entry[] }) => (
  <Table
    caption={`Interests declared by those who decide in ${place}`}
    hideCaption
    rows={entries}
    rowKey={(one) => one.id}
    columns={[who, ...about]}
  />
);

/** With what is withheld, and why: for those who run the place. */
export const AllEntries = ({ entries }: { entries: readonly Entry[] }) => (
  <Table
    caption="All interests that you may see"
    hideCaption
    rows={entries}
    rowKey={(one) => one.id}
    columns={[
      who,
      ...about,
      {
        heading: 'Seen by',
        cell: (one) => (one.published ? seenBy(one) : `${seenBy(one)}: ${one.withheldReason}`),
      },
      {
        heading: 'Kept until',
        cell: (one) => (one.keptUntil ? formatDateShort(one.keptUntil) : 'Has not ended'),
      },
    ]}
  />
);

/** One’s own, with the way to change or end each. */
export const OwnEntries = ({ place, entries }: { place: string; entries: readonly Entry[] }) => (
  <Table
    caption="Interests you declared here"
    hideCaption
    rows={entries}
    rowKey={(one) => one.id}
    columns={[
      ...about,
      { heading: 'Seen by', cell: seenBy },
      {
        heading: 'Change',
        cell: (one) => (
          <Link to={links.interest(place, one.id)}>
            Change or end<span className="nhsuk-u-visually-hidden"> “{one.description}”</span>
          </Link>
        ),
      },
    ]}
  />
);
