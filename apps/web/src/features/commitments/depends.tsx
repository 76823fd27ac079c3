import { Link } from 'react-router';
import type { CommitmentPageQuery } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { DeedForm, type DeedProps, FoldedDeed } from '../../ui/deed-form.js';
import { StatusTag } from '../../ui/status-tag.js';
import { TextField } from '../../ui/text-field.js';
import { isStanding } from './standing.js';
import { endOfWaiting } from './end-of-waiting.js';

type Page = NonNullable<CommitmentPageQuery['commitmentPage']>;
type Linked = Page['upstream'][number];

interface Props extends DeedProps {
  page: Page;
  place: string;
}

/** What this waits for, and what waits for it: a slip is seen by whoever it reaches. */
export function Depends({ page, place, ...deed }: Props) {
  const { upstream, downstream, abilities } = page;
  if (upstream.length + downstream.length === 0 && !abilities.link) return null;
  return (
    <>
      <h2>What it depends on</h2>
      {upstream.length === 0 && <p>It waits for no other commitment.</p>}
      {upstream.length > 0 && (
        <ul className="nhsuk-list app-waiting">
          {upstream.map((one) => (
            <li key={one.id}>
              <LinkedLine one={one} place={place} />
              {abilities.link && (
                <DeedForm deed={endOfWaiting(one.id)} {...deed}>
                  {() => (
                    <Button look="secondary">
                      Waits no more<span className="nhsuk-u-visually-hidden"> for {one.number}</span>
                    </Button>
                  )}
                </DeedForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {downstream.length > 0 && (
        <>
          <h3>What waits for it</h3>
          <ul className="nhsuk-list app-waiting">
            {downstream.map((one) => (
              <li key={one.id}>
                <LinkedLine one={one} place={place} />
              </li>
            ))}
          </ul>
        </>
      )}
      {abilities.link && <WaitForm {...deed} />}
    </>
  );
}

const LinkedLine = ({ one, place }: { one: Linked; place: string }) => (
  <>
    <Link to={links.commitment(place, one.number)}>
      {one.number}. {one.what}
    </Link>{' '}
    {isStanding(one.standing) && <StatusTag status={one.standing} />}
    <span className="app-detail">
      {one.organisation.name}, by {formatDate(one.dueDate)}
      {!one.direct && ', through others'}
    </span>
  </>
);

const WaitForm = (props: DeedProps) => (
  <FoldedDeed deed="wait" title="It waits for another commitment" {...props}>
    {(refused) => (
      <>
        <TextField
          name="number"
          label="The number of the other commitment"
          hint="It may be another organisation’s. Its owner is told, and who waits is told when it slips."
          inputMode="numeric"
          width={4}
          maxLength={20}
          {...refused}
        />
        <Button look="secondary">It waits for this</Button>
      </>
    )}
  </FoldedDeed>
);
