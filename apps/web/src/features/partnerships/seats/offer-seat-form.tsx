import { Form } from 'react-router';
import type { SeatChoicesQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { DateField } from '../../../ui/date-field.js';
import { Radios } from '../../../ui/radios.js';
import { RequestId } from '../../../ui/request-id.js';
import { Select, type Choice } from '../../../ui/select.js';
import { NothingLike } from '../organisation/search-register.js';

interface Props {
  text: string;
  found: readonly Choice[];
  classes: readonly Choice[];
  template: SeatChoicesQuery['seatTemplates'][number] | null;
  requestId: string;
  refused: Refused | undefined;
}

/** Filled in from the usual kind of seat; everything can be chosen otherwise. */
export function OfferSeatForm({ text, found, classes, template, requestId, refused }: Props) {
  if (found.length === 0) return <NothingLike text={text} found={found} />;
  // A box that somebody cleared must not come back ticked from the template.
  const voting = refused ? {} : { initial: template?.voting ? 'on' : undefined };
  return (
    <Form method="post" noValidate>
      <RequestId id={requestId} values={refused?.values} />
      {template && (
        <>
          <input type="hidden" name="template" value={template.code} />
          <p>
            {template.name}: such a seat is usually taken by {template.usually}.
          </p>
        </>
      )}
      <Radios name="organisationId" label="Which organisation?" choices={found} {...refused} />
      <Select
        name="seatClass"
        label="For whom does the seat speak?"
        choices={classes}
        prompt="Choose"
        initial={template?.seatClass}
        {...refused}
      />
      <Checkbox name="voting" label="The seat has a vote" {...voting} {...refused} />
      <DateField
        name="since"
        label="From which day?"
        hint="Leave this empty for today. For example, 1 April 2027"
        {...refused}
      />
      <Button>Add the seat</Button>
    </Form>
  );
}
