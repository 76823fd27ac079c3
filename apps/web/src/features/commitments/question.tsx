import type { CommitmentRowFragment } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { DeedForm, type DeedProps, FoldedDeed } from '../../ui/deed-form.js';
import { TextArea } from '../../ui/text-area.js';

/** What an officer asked and nobody has answered yet, on the board and on the page. */
export function Questioned({ question }: Pick<CommitmentRowFragment, 'question'>) {
  if (!question) return null;
  return (
    <span className="app-board__small">
      <span aria-hidden="true">?</span> Questioned on{' '}
      <time dateTime={question.at}>{formatInstant(question.at)}</time>, waiting for an answer: “
      {question.text}”
    </span>
  );
}

/** Everybody who reads the commitment reads question and answer, so that nothing is asked twice. */
export function QuestionForm(props: DeedProps) {
  return (
    <FoldedDeed deed="question" title="Question it" {...props}>
      {(refused) => (
        <>
          <TextArea
            name="question"
            label="What do you ask its owner?"
            hint="Its owner is told. Everyone who sees this commitment reads the question and the answer."
            rows={3}
            {...refused}
          />
          <Button look="secondary">Ask</Button>
        </>
      )}
    </FoldedDeed>
  );
}

export function QuestionAnswerForm({ question, ...props }: DeedProps & { question: string }) {
  return (
    <DeedForm deed="answer" {...props}>
      {(refused) => (
        <>
          <TextArea
            name="answer"
            label="Your answer"
            hint={`An officer of the place asks: “${question}”`}
            rows={3}
            {...refused}
          />
          <Button>Answer</Button>
        </>
      )}
    </DeedForm>
  );
}
