import { Form } from 'react-router';
import type { PlaceArrangeQuery, SeatRowFragment } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Radios } from '../../ui/radios.js';
import { type Choice, Select } from '../../ui/select.js';
import { ArrangeForm, Folded } from './arrange-form.js';
import { roleWord } from './words.js';

export type Person = NonNullable<PlaceArrangeQuery['place']>['confirmedPeople'][number];

interface Props {
  text: string;
  found: readonly Choice[];
  seats: readonly SeatRowFragment[];
  people: readonly Person[];
  seatClasses: readonly Choice[];
  requestId: string;
  refused: Refused | undefined;
}

const CAPACITIES = [
  { value: 'representative', text: 'Representative' },
  { value: 'deputy', text: 'Deputy' },
];

export function ArrangeSeats(props: Props) {
  const { seats, text } = props;
  return (
    <>
      <h2>Seats</h2>
      {seats.map((seat) => (
        <section key={seat.id} className="app-request">
          <h3>{seat.organisation.name}</h3>
          <p className="app-detail">
            {seat.speaksFor}
            {seat.voting ? '' : ', without a vote'}:{' '}
            {seat.people
              .map(({ person, capacity }) => `${person.name} (${roleWord(capacity).toLowerCase()})`)
              .join(', ') || 'nobody sits here yet'}
          </p>
          <OneSeat {...props} seat={seat} />
        </section>
      ))}
      <h2>Offer a seat</h2>
      <Form method="get" role="search">
        <div className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor="find">
            Find the organisation
          </label>
          <input
            className="nhsuk-input"
            id="find"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={200}
          />
        </div>
        <Button look="secondary">Search</Button>
      </Form>
      {text !== '' && <Offer {...props} />}
    </>
  );
}

function OneSeat({ seat, people, requestId, refused }: Props & { seat: SeatRowFragment }) {
  const own = people
    .filter(({ organisation }) => organisation.id === seat.organisation.id)
    .map(({ person }) => ({ value: person.id, text: person.name }));
  const about = { seatId: seat.id };
  const name = <span className="nhsuk-u-visually-hidden"> of {seat.organisation.name}</span>;
  return (
    <>
      <Folded
        title={<>Seat somebody{name}</>}
        open={refused?.values.deed === 'fill' && refused.values.seatId === seat.id}
      >
        {own.length === 0 ? (
          <p>
            Nobody of this organisation is confirmed here yet. Ask them to join the forum, then vouch for
            them.
          </p>
        ) : (
          <ArrangeForm deed="fill" about={about} requestId={requestId} refused={refused}>
            {(mine) => (
              <>
                <Select name="personId" label="Who?" choices={own} prompt="Choose" {...mine} />
                <Radios
                  name="capacity"
                  label="As"
                  choices={CAPACITIES}
                  inline
                  initial="representative"
                  {...mine}
                />
                <p>A new representative takes the place of the one before.</p>
                <Button look="secondary">Seat them</Button>
              </>
            )}
          </ArrangeForm>
        )}
      </Folded>
      <Folded title={<>End the seat{name}</>}>
        <ArrangeForm
          deed="end-seat"
          about={{ ...about, version: String(seat.version) }}
          requestId={requestId}
          refused={refused}
        >
          {() => (
            <>
              <p>Everybody on it loses sight of the place at once.</p>
              <Button look="warning">End the seat</Button>
            </>
          )}
        </ArrangeForm>
      </Folded>
    </>
  );
}

function Offer({ text, found, seatClasses, requestId, refused }: Props) {
  if (found.length === 0) return <p>Nothing in the register is like “{text}”.</p>;
  return (
    <ArrangeForm deed="offer" requestId={requestId} refused={refused}>
      {(mine) => (
        <>
          <Radios name="organisationId" label="Which organisation?" choices={found} {...mine} />
          <Select
            name="seatClass"
            label="For whom does the seat speak?"
            choices={seatClasses}
            prompt="Choose"
            {...mine}
          />
          <Checkbox name="voting" label="The seat has a vote" {...mine} />
          <Button>Offer the seat</Button>
        </>
      )}
    </ArrangeForm>
  );
}
