import { useEffect, useRef, useState } from 'react';
import { PriorityField } from './priority-field.js';
import type { Refused } from '../../lib/form.js';
import { links } from '../../lib/links.js';
import { usePosted } from '../../lib/use-posted.js';
import type { CommitmentForm } from '../../live/commitment-form.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import type { CommitmentChoicesQuery, MentionPartsFragment } from '../../gql/operations.js';
import { begun, type Begun, readByFewer, shownFirst } from './begun.js';
import { BornFields } from './born-fields.js';

type Choices = NonNullable<CommitmentChoicesQuery['commitmentChoices']> & { own: string | null };

/** Words of a section become a commitment, without leaving the text. */
export const CommitmentBesideText: CommitmentForm = ({ place, section, onDone, ...props }) => {
  const choices = useChoices(links.postCommitment(place));
  if (choices === undefined) return <p role="status">Opening the form…</p>;
  if (choices === 'failed')
    return <p role="alert">We could not open the form: there is no connection. Try again later.</p>;
  return (
    <OpenForm
      address={links.postCommitment(place)}
      choices={choices}
      from={begun({
        kind: 'plan-section',
        id: section.id,
        mark: props.paragraph,
        label: '',
        path: '',
        words: props.words,
        openness: section.openness,
      })}
      made={(one) => links.commitment(place, one.number ?? 0)}
      onDone={onDone}
      {...props}
    />
  );
};

interface Open {
  address: string;
  choices: Choices;
  from: Begun;
  made: (one: MentionPartsFragment) => string;
  reachable: () => boolean;
  onMade: (made: MentionPartsFragment) => void;
  onDone: () => void;
}

function OpenForm({ address, choices, from, made: pageOf, reachable, onMade, onDone }: Open) {
  const [made, setMade] = useState<MentionPartsFragment>();
  const form = useRef<HTMLFormElement>(null);
  const { refused, notSent, sending, requestId, onSubmit } = usePosted<{ made?: MentionPartsFragment }>(
    address,
    reachable,
    (answer) => {
      setMade(answer.made);
      if (answer.made) onMade(answer.made);
    },
  );
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  if (made) return <Made one={made} page={pageOf(made)} onDone={onDone} />;
  return (
    <form
      ref={form}
      className="app-link-form"
      aria-label="Make a commitment"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      {refused && <ErrorSummary faults={refused.faults} />}
      {notSent && (
        <p className="nhsuk-error-message" role="alert">
          We could not send this: there is no connection. What you wrote is still here.
        </p>
      )}
      <input type="hidden" name="requestId" value={requestId} />
      <BornFields from={from} />
      <Fields choices={choices} from={from} refused={refused} />
      <div className="app-buttons">
        <Button small look="secondary">
          {sending ? 'Sending…' : 'Make the commitment'}
        </Button>{' '}
        <button type="button" className="app-toolbar__button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function Made({ one, page, onDone }: { one: MentionPartsFragment; page: string; onDone: () => void }) {
  return (
    <div className="app-link-form" role="status">
      <p>
        {one.label} is made, and named in the text.{' '}
        {one.standing === 'asked' && 'It counts when its owner accepts it. '}
        <a href={page} target="_blank" rel="noreferrer">
          Open {one.label} (in a new tab)
        </a>
      </p>
      <button type="button" className="app-toolbar__button" onClick={onDone}>
        Close
      </button>
    </div>
  );
}

function Fields({ choices, from, refused }: { choices: Choices; from: Begun; refused: Refused | undefined }) {
  return (
    <>
      <TextArea
        name="what"
        label="What will be done?"
        hint="One thing that people can see has been done."
        rows={2}
        maxLength={600}
        initial={from.words}
        {...refused}
      />
      <Select
        name="organisationId"
        label="Which organisation promises it?"
        choices={choices.organisations.map(({ id, name }) => ({ value: id, text: name }))}
        prompt="Choose an organisation"
        initial={choices.own ?? undefined}
        {...refused}
      />
      <Select
        name="personId"
        label="Who owns it? (optional)"
        choices={choices.people.map(({ id, name }) => ({ value: id, text: name }))}
        prompt="Whoever accepts it"
        {...refused}
      />
      <DateField name="dueDate" label="By when?" {...refused} />
      <PriorityField priorities={choices.priorities} refused={refused} />
      <Radios
        name="shownTo"
        label="Who sees it once it is accepted?"
        hint={readByFewer(from)}
        inline
        choices={[
          { value: 'public', text: 'Everyone' },
          { value: 'partners', text: 'Only the partners' },
        ]}
        initial={shownFirst(from)}
        {...refused}
      />
    </>
  );
}

/** Not by the router: what it cannot load takes the page's place, and the text with it. */
function useChoices(address: string): Choices | 'failed' | undefined {
  const [choices, setChoices] = useState<Choices | 'failed'>();
  useEffect(() => {
    let left = false;
    void fetch(address)
      .then(async (answer) => (answer.ok ? ((await answer.json()) as Choices) : 'failed'))
      .catch(() => 'failed' as const)
      .then((found) => !left && setChoices(found));
    return () => {
      left = true;
    };
  }, [address]);
  return choices;
}
