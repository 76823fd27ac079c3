import type { ElectionShownQuery } from '../../../gql/operations.js';
import { Button } from '../../../ui/button.js';
import { Radios } from '../../../ui/radios.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { ArrangeForm, Folded } from '../arrange-form.js';
import type { SeatForms } from '../seats/seat-forms.js';

type Election = NonNullable<ElectionShownQuery['election']>;
type Props = { election: Election } & SeatForms;

/** While names are taken: to stand, to answer when one was asked, and to put somebody forward. */
export function NamingForms({ election, requestId, refused }: Props) {
  const own = election.candidates.find((one) => one.id === election.ownNominationId);
  return (
    <>
      {own ? (
        <Answer own={own} requestId={requestId} refused={refused} />
      ) : (
        <Stand requestId={requestId} refused={refused} />
      )}
      <Folded title="Put somebody else forward" open={refused?.values.deed === 'put-forward'}>
        <ArrangeForm deed="put-forward" requestId={requestId} refused={refused}>
          {(mine) => (
            <>
              <Select
                name="personId"
                label="Whom?"
                hint="They are asked, and stand only when they say so"
                choices={election.people.map(({ id, name }) => ({ value: id, text: name }))}
                prompt="Choose"
                {...mine}
              />
              <Button look="secondary">Put them forward</Button>
            </>
          )}
        </ArrangeForm>
      </Folded>
    </>
  );
}

function Stand({ requestId, refused }: SeatForms) {
  return (
    <>
      <h2>Stand yourself</h2>
      <ArrangeForm deed="stand" requestId={requestId} refused={refused}>
        {(mine) => (
          <>
            <Statement mine={mine} />
            <Button>Stand</Button>
          </>
        )}
      </ArrangeForm>
    </>
  );
}

function Answer({ own, requestId, refused }: { own: Election['candidates'][number] } & SeatForms) {
  return (
    <>
      <h2>
        {own.state === 'asked' ? 'You were put forward' : 'You may change your mind until the vote opens'}
      </h2>
      <ArrangeForm
        deed="answer"
        about={{ nominationId: own.id, version: String(own.version) }}
        requestId={requestId}
        refused={refused}
      >
        {(mine) => (
          <>
            <Radios
              name="stands"
              label="Do you stand?"
              choices={[
                { value: 'yes', text: 'Yes, I stand' },
                { value: 'no', text: 'No' },
              ]}
              initial={own.state === 'declined' ? 'no' : 'yes'}
              {...mine}
            />
            <Statement mine={mine} initial={own.statement} />
            <Button>Say so</Button>
          </>
        )}
      </ArrangeForm>
    </>
  );
}

const Statement = ({ mine, initial }: { mine: object; initial?: string }) => (
  <TextArea
    name="statement"
    label="Why do you stand?"
    hint="A few sentences. The members read them before they vote."
    rows={4}
    maxLength={4000}
    initial={initial}
    {...mine}
  />
);
