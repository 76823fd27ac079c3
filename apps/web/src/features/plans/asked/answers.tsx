import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { DeedForm, type DeedProps, FoldedDeed } from '../../../ui/deed-form.js';
import { TextArea } from '../../../ui/text-area.js';
import { FreezeBox } from './asking-fields.js';

/** What the organisation can say: when it comes, that it is there, or that it will not come. */
export function Answers({ promised, ...props }: DeedProps & { promised: boolean }) {
  return (
    <>
      <h2>Your answer</h2>
      <DeedForm deed="deliver" {...props}>
        {() => <Button>Our part is there</Button>}
      </DeedForm>
      <FoldedDeed deed="promise" title={promised ? 'Say another day' : 'Say when it will come'} {...props}>
        {(refused) => (
          <>
            <DateField name="expectedOn" label="When will it come?" {...refused} />
            <Button look="secondary">Say this day</Button>
          </>
        )}
      </FoldedDeed>
      <FoldedDeed deed="decline" title="Decline, and say why" {...props}>
        {(refused) => (
          <>
            <TextArea
              name="reason"
              label="Why not?"
              hint="The officers of the place read this."
              rows={3}
              maxLength={1000}
              {...refused}
            />
            <Button look="secondary">Decline</Button>
          </>
        )}
      </FoldedDeed>
    </>
  );
}

interface RunProps extends DeedProps {
  mayChase: boolean;
  mayRun: boolean;
  freezes: boolean;
  frozen: boolean;
}

/** What those who asked can do: remind, give a new date, take it back. */
export function Runs({ mayChase, mayRun, freezes, frozen, ...props }: RunProps) {
  return (
    <>
      <h2>For the officers</h2>
      {mayChase && (
        <DeedForm deed="chase" {...props}>
          {() => <Button look="secondary">Send a reminder</Button>}
        </DeedForm>
      )}
      {mayRun && (
        <>
          <FoldedDeed
            deed="move"
            title={frozen ? 'Open it for changes, with a new date' : 'Give a new date'}
            {...props}
          >
            {(refused) => (
              <>
                <DateField name="dueDate" label="New date" {...refused} />
                <FreezeBox refused={refused} initial={freezes} />
                <Button look="secondary">Give this date</Button>
              </>
            )}
          </FoldedDeed>
          <FoldedDeed deed="withdraw" title="Take it back" {...props}>
            {() => (
              <>
                <p>The section stays, and its deadline goes. The organisation gets a mail.</p>
                <Button look="secondary">It is not needed any more</Button>
              </>
            )}
          </FoldedDeed>
        </>
      )}
    </>
  );
}

/** For a section that nobody will write. */
export function RemoveForm(props: DeedProps) {
  return (
    <FoldedDeed deed="remove" title="Remove this section" {...props}>
      {() => (
        <>
          <p>
            It leaves the outline, and its number is not given again. This is possible while nothing was ever
            written in it.
          </p>
          <Button look="secondary">Remove the section</Button>
        </>
      )}
    </FoldedDeed>
  );
}
