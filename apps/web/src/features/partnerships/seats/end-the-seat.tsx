import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { ArrangeForm, Folded } from '../arrange-form.js';
import type { SeatForms } from './seat-forms.js';

/** For officers: the organisation then has no seat of this kind any more. */
export function EndTheSeat({ version, requestId, refused }: { version: number } & SeatForms) {
  return (
    <Folded title="End this seat" open={refused?.values.deed === 'end-seat'}>
      <ArrangeForm
        deed="end-seat"
        about={{ version: String(version) }}
        requestId={requestId}
        refused={refused}
      >
        {(mine) => (
          <>
            <p>
              Everybody on it then loses sight of what only the partners see. What they did stays on record.
            </p>
            <DateField
              name="until"
              label="Its last day"
              hint="Leave this empty to end it at once. For example, 31 March 2027"
              {...mine}
            />
            <Button look="warning">End the seat</Button>
          </>
        )}
      </ArrangeForm>
    </Folded>
  );
}
