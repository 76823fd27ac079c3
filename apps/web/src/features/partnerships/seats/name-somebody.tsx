import { Link } from 'react-router';
import type { SeatShownQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { Radios } from '../../../ui/radios.js';
import { Select } from '../../../ui/select.js';
import { ArrangeForm } from '../arrange-form.js';
import type { SeatForms } from './seat-forms.js';

type Seat = NonNullable<SeatShownQuery['seat']>;

const CAPACITIES = [
  { value: 'representative', text: 'Representative', hint: 'A new one takes the place of the one before.' },
  {
    value: 'deputy',
    text: 'Deputy',
    hint: 'Sits there when the representative cannot. There may be several.',
  },
];

/** Whoever arranges seats, and the organisation’s own representative, say who sits there and from when. */
export function NameSomebody({ seat, requestId, refused }: { seat: Seat } & SeatForms) {
  const choices = seat.elected ? CAPACITIES.filter(({ value }) => value === 'deputy') : CAPACITIES;
  return (
    <>
      <h2>Name somebody</h2>
      {seat.elected && (
        <p>
          {seat.organisation.name} is an alliance: its members elect who represents it. A deputy can be named.
        </p>
      )}
      {seat.people.length === 0 ? (
        <p>
          Nobody of {seat.organisation.name} can be named yet. Invite them, or ask them to join the forum and
          vouch for them there.
        </p>
      ) : (
        <ArrangeForm deed="fill" requestId={requestId} refused={refused}>
          {(mine) => (
            <>
              <Select
                name="personId"
                label="Who?"
                hint="Those who are confirmed as speaking for the organisation"
                choices={seat.people.map(({ id, name }) => ({ value: id, text: name }))}
                prompt="Choose"
                {...mine}
              />
              <Radios name="capacity" label="As" choices={choices} initial={choices[0]?.value} {...mine} />
              <DateField
                name="since"
                label="From which day?"
                hint="Leave this empty for today. For example, 1 April 2027"
                {...mine}
              />
              <Button>Name them</Button>
            </>
          )}
        </ArrangeForm>
      )}
      {!seat.elected && (
        <p>
          <Link to={links.invite(seat.place, seat.id)}>
            Invite somebody who is not here yet to take this seat
          </Link>
        </p>
      )}
    </>
  );
}
