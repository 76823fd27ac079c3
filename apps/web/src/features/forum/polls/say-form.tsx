import { Form } from 'react-router';
import type { ForumPollsQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { Radios } from '../../../ui/radios.js';
import { RequestId } from '../../../ui/request-id.js';
import { TextArea } from '../../../ui/text-area.js';

type ForReader = NonNullable<ForumPollsQuery['forumPolls']>['polls'][number];

interface Props {
  of: ForReader;
  /** The name of the organisation whose voice it is, where organisations are counted. */
  organisation: string | null;
  /** The organisation they speak for now. */
  hat: string | null;
  requestId: string;
  refused: Refused | undefined;
}

/** Where somebody chooses, and may choose otherwise until the poll ends. */
export function SayForm({ of, organisation, hat, requestId, refused }: Props) {
  const { poll, voices } = of;
  const several = voices.length > 1;
  // Which answer is to be changed is known only when it is chosen for whom.
  const own = several ? null : of.own;
  const proposal = poll.kind === 'proposal';
  return (
    <Form method="post" noValidate>
      <RequestId id={requestId} values={refused?.values} />
      <input type="hidden" name="deed" value="say" />
      {voices.length === 1 && <input type="hidden" name="speakingFor" value={voices[0]!.organisationId} />}
      {several && (
        <Radios
          name="speakingFor"
          label="For which organisation do you answer?"
          hint="Each has one voice."
          choices={voices.map((one) => ({
            value: one.organisationId,
            text: one.organisationName,
            hint: voiceWords(poll, one),
          }))}
          initial={hat ?? undefined}
          {...refused}
        />
      )}
      {poll.countedBy === 'organisation' && !several && (
        <p>
          You choose for <strong>{voices[0]?.organisationName ?? organisation}</strong>: it has one voice.
          {own && ` ${own.personName} chose for it last.`}
        </p>
      )}
      <Radios
        name="choice"
        label={own ? 'Your answer' : 'What do you think?'}
        choices={poll.options.map(({ code, text, meaning }) => ({ value: code, text, hint: meaning }))}
        initial={own?.choice}
        {...refused}
      />
      <TextArea
        name="reason"
        label={proposal ? 'Why? (needed when you object)' : 'Why? (optional)'}
        hint="Others see a reason with your name. They do not see who chose what without one."
        rows={3}
        initial={own?.reason}
        {...refused}
      />
      <Button>{own ? 'Change my answer' : 'Send my answer'}</Button>
    </Form>
  );
}

const voiceWords = ({ options }: ForReader['poll'], { choice, personName }: ForReader['voices'][number]) =>
  choice === null
    ? 'It has not answered yet.'
    : `${personName} answered: ${options.find(({ code }) => code === choice)?.text ?? choice}.`;
