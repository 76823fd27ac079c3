import type { SeatShownQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { Table } from '../../../ui/table.js';
import { ArrangeForm, Folded } from '../arrange-form.js';
import { roleWord } from '../words.js';
import { changeWords } from './change-words.js';
import type { SeatForms } from './seat-forms.js';

type Seat = NonNullable<SeatShownQuery['seat']>;
type Sitting = Seat['sittings'][number];

/** Who sits there now, with the way to end it for whoever may. */
export function SittingNow({ sittings, ...forms }: { sittings: readonly Sitting[] } & SeatForms) {
  return (
    <ul className="nhsuk-list">
      {sittings.map((one) => (
        <li key={one.id}>
          <strong>{one.person.name}</strong>, {roleWord(one.capacity).toLowerCase()}
          <span className="app-detail">since {formatDate(one.since)}</span>
          {one.mayEnd && <EndSitting sitting={one} {...forms} />}
        </li>
      ))}
    </ul>
  );
}

function EndSitting({ sitting, requestId, refused }: { sitting: Sitting } & SeatForms) {
  const about = { holderId: sitting.id, version: String(sitting.version) };
  return (
    <Folded
      title={
        <>
          Leave the seat<span className="nhsuk-u-visually-hidden">: {sitting.person.name}</span>
        </>
      }
      open={refused?.values.deed === 'end-sitting' && refused.values.holderId === sitting.id}
    >
      <ArrangeForm deed="end-sitting" about={about} requestId={requestId} refused={refused}>
        {(mine) => (
          <>
            <p>
              {sitting.person.name} then no longer sees what only the partners see. The seat stays with the
              organisation, and so do the commitments made there.
            </p>
            <DateField
              name="until"
              label="Last day"
              hint="Leave this empty to end it at once. For example, 31 March 2027"
              {...mine}
            />
            <Button look="secondary">End it</Button>
          </>
        )}
      </ArrangeForm>
    </Folded>
  );
}

/** What is settled for later days, and what could not be done on its day. */
export function SeatChanges({ changes, ...forms }: { changes: Seat['changes'] } & SeatForms) {
  if (changes.length === 0) return null;
  return (
    <>
      <h2>Settled for later</h2>
      <ul className="nhsuk-list">
        {changes.map((one) => (
          <li key={one.id}>
            {changeWords(one)}
            {one.mayWithdraw && (
              <ArrangeForm
                deed="withdraw"
                about={{ changeId: one.id, version: String(one.version) }}
                requestId={forms.requestId}
                refused={forms.refused}
              >
                {() => (
                  <Button look="secondary" small>
                    Take it back<span className="nhsuk-u-visually-hidden">: {changeWords(one)}</span>
                  </Button>
                )}
              </ArrangeForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who sat there before: nothing is overwritten. */
export function SatBefore({ sittings }: { sittings: readonly Sitting[] }) {
  if (sittings.length === 0) return null;
  return (
    <>
      <h2>Who sat there before</h2>
      <Table
        caption="Who sat there before"
        hideCaption
        rows={sittings}
        rowKey={(one) => one.id}
        columns={[
          { heading: 'Name', cell: (one) => one.person.name },
          { heading: 'As', cell: (one) => roleWord(one.capacity) },
          { heading: 'From', cell: (one) => formatDate(one.since) },
          { heading: 'Until', cell: (one) => (one.until ? formatDate(one.until) : '') },
        ]}
      />
    </>
  );
}
