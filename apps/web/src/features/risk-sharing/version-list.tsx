import { Link } from 'react-router';
import { formatDate } from '../../lib/dates.js';
import type { Refused } from '../../lib/form.js';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FoldedDeed } from '../../ui/deed-form.js';
import { Table } from '../../ui/table.js';
import { periodWords } from './period-words.js';
import type { AgreementShown } from './shown-version.js';
import { standingWords } from './standing-words.js';

interface Props {
  agreement: AgreementShown;
  requestIds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}

/** Every version there was, and the way to a new one where nothing is being drafted or signed. */
export function VersionList({ agreement, requestIds, refused }: Props) {
  const { versions, place, number } = agreement;
  const signed = versions.find((one) => ['in-force', 'agreed', 'ended'].includes(one.standing));
  const open = versions.some((one) => one.standing === 'draft' || one.standing === 'signing');
  return (
    <>
      <h2>Versions</h2>
      <Table
        caption="Versions of this agreement, newest first"
        hideCaption
        rows={versions}
        rowKey={(one) => one.id}
        columns={[
          {
            heading: 'Version',
            cell: (one) => (
              <Link to={links.agreementChanges(place, number, one.n)}>
                Version {one.n}
                {one.n > 1 && ': what changed'}
              </Link>
            ),
          },
          { heading: 'Standing', cell: (one) => standingWords(one.standing) },
          { heading: 'From and to', cell: periodWords },
          {
            heading: 'Signed by all',
            cell: (one) => <SignedByAll place={place} version={one} />,
          },
          { heading: 'Executed deed', cell: deedWords },
          { heading: 'Made by', cell: (one) => `${one.madeByName}, ${formatDate(one.madeAt.slice(0, 10))}` },
        ]}
      />
      {signed && !open && (
        <FoldedDeed
          title="Vary this agreement"
          deed="vary"
          upon={signed}
          requestIds={requestIds}
          refused={refused}
        >
          {(mine) => (
            <>
              <p>
                A variation is a new version from a later day, signed by all parties like the first. What
                holds now stays as it is until then.
              </p>
              <DateField name="effectiveFrom" label="From which day does the variation hold?" {...mine} />
              <Button look="secondary">Begin a variation</Button>
            </>
          )}
        </FoldedDeed>
      )}
    </>
  );
}

const deedWords = ({ metAt, deeds }: AgreementShown['versions'][number]): string => {
  const [newest] = deeds;
  if (newest) return `Filed on ${formatDate(newest.filedAt.slice(0, 10))}`;
  return metAt ? 'Not filed yet' : 'Filed when all have signed';
};

function SignedByAll({ place, version }: { place: string; version: AgreementShown['versions'][number] }) {
  const { metAt, late, signOff } = version;
  const when = metAt
    ? `${formatDate(metAt.slice(0, 10))}${late ? ', after the day from which it holds' : ''}`
    : 'No';
  if (signOff == null) return <>{when}</>;
  return (
    <>
      {when}.{' '}
      <Link to={links.signOff(place, signOff)}>
        {metAt ? 'Who decided' : 'Who has decided'}
        <span className="nhsuk-u-visually-hidden"> on version {version.n}</span>
      </Link>
    </>
  );
}
