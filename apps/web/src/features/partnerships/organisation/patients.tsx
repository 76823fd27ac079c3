import type { OrganisationRecordQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { Table } from '../../../ui/table.js';
import { NamedOrganisation } from './named.js';

type Share = NonNullable<OrganisationRecordQuery['organisation']>['patients'][number];

const WHERE: Readonly<Record<string, string>> = {
  icb: 'By integrated care board',
  lad: 'By council',
  utla: 'By county or unitary council',
};
const perCent = (share: number): string => `${Math.round(share * 100)}%`;

/** Where the patients of a trust live, each kind of area by itself: its table has a day of its own. */
export function PatientsOf({ patients }: { patients: readonly Share[] }) {
  const kinds = [...new Set(patients.map(({ kind }) => kind))];
  return (
    <>
      <h2>Where its patients live</h2>
      <p>Areas of less than one patient in a hundred are left out.</p>
      {kinds.map((kind) => (
        <SharesBy key={kind} kind={kind} shares={patients.filter((one) => one.kind === kind)} />
      ))}
    </>
  );
}

const SharesBy = ({ kind, shares }: { kind: string; shares: readonly Share[] }) => (
  <Table
    caption={`${WHERE[kind] ?? 'By area'}, as at ${formatDate(shares[0]!.asAt)}`}
    rows={shares}
    rowKey={(one) => one.code}
    columns={[
      { heading: 'Area', cell: (one) => <NamedOrganisation one={one} /> },
      { heading: 'Share of its patients', cell: (one) => perCent(one.share), numeric: true },
    ]}
  />
);
