import type { CommitmentRowFragment } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { DeedForm, type DeedProps } from '../../ui/deed-form.js';
import { TextArea } from '../../ui/text-area.js';

/** On the board and on the page: those who lead the place have been told, and none has seen to it yet. */
export function Escalated({ escalatedAt }: Pick<CommitmentRowFragment, 'escalatedAt'>) {
  if (!escalatedAt) return null;
  return (
    <span className="app-board__small">
      <span aria-hidden="true">⇈</span> <strong>Escalated</strong> on{' '}
      <time dateTime={escalatedAt}>{formatInstant(escalatedAt)}</time>: it has slipped so often that the
      officers of the place are asked to look at it
    </span>
  );
}

/** An officer says what follows; a question to its owner does the same. */
export function SeenForm(props: DeedProps) {
  return (
    <DeedForm deed="seen" {...props}>
      {(refused) => (
        <>
          <h2>This is escalated: it has slipped too often</h2>
          <TextArea
            name="seen"
            label="You have seen it: what follows?"
            hint="For example, what the place does to help, or what it does without. Everyone who sees this commitment reads it. Or question it, further down."
            rows={3}
            {...refused}
          />
          <Button>Mark as seen</Button>
        </>
      )}
    </DeedForm>
  );
}
