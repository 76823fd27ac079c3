import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { DeedForm, type DeedProps, FoldedDeed } from '../../ui/deed-form.js';
import { FileField } from '../../ui/file-field.js';
import type { FieldProps } from '../../ui/form-group.js';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { REASON_WORDS, standingWord } from './standing.js';

/** Yes, or no with a reason. */
export function AnswerForms(props: DeedProps) {
  return (
    <>
      <h2>Will your organisation do this?</h2>
      <p>It counts when you accept it. From then on the board shows how it stands.</p>
      <DeedForm deed="accept" {...props}>
        {() => <Button>Accept</Button>}
      </DeedForm>
      <FoldedDeed deed="decline" title="Decline, and say why" {...props}>
        {(refused) => (
          <>
            <TextArea
              name="reason"
              label="Why not?"
              hint="Whoever asked reads this. What could you promise instead?"
              rows={3}
              {...refused}
            />
            <Button look="secondary">Decline</Button>
          </>
        )}
      </FoldedDeed>
    </>
  );
}

/** The ten seconds on a phone: how does it stand, one note, one button. */
export function ReportForm({ status, ...props }: DeedProps & { status: string }) {
  return (
    <DeedForm deed="report" withFile {...props}>
      {(refused) => (
        <>
          <Radios
            name="status"
            label="How does it stand?"
            choices={['on-track', 'slipping', 'blocked', 'not-started'].map((value) => ({
              value,
              text: standingWord(value),
            }))}
            initial={status}
            {...refused}
          />
          <TextArea
            name="text"
            label="A note"
            hint="Needed where it is slipping or blocked: what happened, and what would help?"
            rows={2}
            {...refused}
          />
          <Select
            name="reason"
            label="What is in the way? (optional)"
            hint="Where it is slipping or blocked."
            choices={Object.entries(REASON_WORDS).map(([value, text]) => ({ value, text }))}
            prompt="Choose a reason"
            of={refused ? undefined : 'report'}
            {...refused}
          />
          <LinkField of={refused ? undefined : 'report'} {...refused} />
          <EvidenceField of={refused ? undefined : 'report'} {...refused} />
          <Button>Report</Button>
        </>
      )}
    </DeedForm>
  );
}

export function MoveForm(props: DeedProps) {
  return (
    <FoldedDeed deed="move" title="Move the date" {...props}>
      {(refused) => (
        <>
          <DateField name="dueDate" label="New date" {...refused} />
          <TextArea
            name="reason"
            label="Why does it move?"
            hint="The old date stays in the history, and moves are counted."
            rows={3}
            {...refused}
          />
          <Button look="secondary">Move the date</Button>
        </>
      )}
    </FoldedDeed>
  );
}

export function CloseForm({ weight, ...props }: DeedProps & { weight: string }) {
  if (weight === 'action') return <CloseActionForm {...props} />;
  return (
    <FoldedDeed deed="close" title="It is done: close it" withFile {...props}>
      {(refused) => (
        <>
          <TextArea
            name="evidence"
            label="What was done?"
            hint="For example, what people can see now, and who can confirm it."
            rows={3}
            {...refused}
          />
          <p>What shows it? Give at least one: a link, a file, or where it can be seen.</p>
          <LinkField of={refused ? undefined : 'close'} {...refused} />
          <EvidenceField of={refused ? undefined : 'close'} {...refused} />
          <TextField
            name="whereSeen"
            label="Where it can be seen (optional)"
            hint="For example, in the minutes of the board of 3 May, or at the front desk."
            maxLength={600}
            {...refused}
          />
          <Button look="secondary">Close as done</Button>
        </>
      )}
    </FoldedDeed>
  );
}

/** A note is enough for an action. */
function CloseActionForm(props: DeedProps) {
  return (
    <FoldedDeed deed="close" title="It is done: close it" {...props}>
      {(refused) => (
        <>
          <TextArea name="evidence" label="A note: how did it end?" rows={2} {...refused} />
          <Button look="secondary">Close as done</Button>
        </>
      )}
    </FoldedDeed>
  );
}

/** What shows how it stands, as a file; everyone who sees the commitment may open it. */
const EvidenceField = (field: Pick<FieldProps, 'of' | 'faults' | 'values'>) => (
  <FileField
    name="file"
    label="A file that shows it (optional)"
    hint="PDF, Word, Excel, PowerPoint, OpenDocument, a picture or plain text, up to 10 MB. Everyone who sees this commitment can open it. No patient data."
    {...field}
  />
);

/** What shows how it stands, where it can be opened. */
const LinkField = (field: Pick<FieldProps, 'of' | 'faults' | 'values'>) => (
  <TextField
    name="link"
    label="A link that shows it (optional)"
    hint="For example, a published report. It begins with https://"
    type="url"
    maxLength={1000}
    {...field}
  />
);

export function HandOverForm({
  successors,
  ...props
}: DeedProps & { successors: readonly { id: string; name: string }[] }) {
  if (successors.length === 0) return null;
  return (
    <FoldedDeed deed="hand-over" title="Hand it over to a colleague" {...props}>
      {(refused) => (
        <>
          <Select
            name="personId"
            label="Who takes it on?"
            choices={successors.map(({ id, name }) => ({ value: id, text: name }))}
            prompt="Choose a colleague"
            {...refused}
          />
          <TextField
            name="role"
            label="Their role (optional)"
            hint="The public reads the role, never the name."
            {...refused}
          />
          <Button look="secondary">Hand over</Button>
        </>
      )}
    </FoldedDeed>
  );
}
