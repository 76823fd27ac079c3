import type { ElectionShownQuery } from '../../../gql/operations.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { Radios } from '../../../ui/radios.js';
import { TextArea } from '../../../ui/text-area.js';
import { ArrangeForm, Folded } from '../arrange-form.js';
import type { SeatForms } from '../seats/seat-forms.js';

type Election = NonNullable<ElectionShownQuery['election']>;
type Props = { election: Election } & SeatForms;

/** What the alliance’s officers do to go on with an election. */
export function OfficerForms({ election, ...forms }: Props) {
  const { abilities } = election;
  const about = { version: String(election.version) };
  const one = election.candidates.filter(({ state }) => state === 'stands').length === 1;
  return (
    <>
      {abilities.openVote && (
        <ArrangeForm deed="open-vote" about={about} {...forms}>
          {() => <Button>{one ? 'Elect the only one who stands' : 'Open the vote'}</Button>}
        </ArrangeForm>
      )}
      {abilities.count && (
        <ArrangeForm deed="count" about={about} {...forms}>
          {() => <Button>Count the votes</Button>}
        </ArrangeForm>
      )}
      {abilities.settleTie && <Tie election={election} {...forms} />}
      {abilities.abandon && (
        <Folded title="Abandon this election" open={forms.refused?.values.deed === 'abandon'}>
          <ArrangeForm deed="abandon" about={about} {...forms}>
            {(mine) => (
              <>
                <TextArea name="reason" label="Why?" hint="The members read it" rows={3} {...mine} />
                <Button look="warning">Abandon it</Button>
              </>
            )}
          </ArrangeForm>
        </Folded>
      )}
    </>
  );
}

/** Those with the most votes; the count has put them first. */
const first = (election: Election) => {
  const candidates = election.candidates.filter(({ state }) => state === 'stands');
  const most = Math.max(...candidates.map(({ votes }) => votes ?? 0));
  return candidates.filter(({ votes }) => votes === most);
};

function Tie({ election, ...forms }: Props) {
  const about = { version: String(election.version) };
  return (
    <>
      <h2>Several have the most votes</h2>
      <ArrangeForm deed="lots" about={about} {...forms}>
        {(mine) => (
          <>
            <Radios
              name="nominationId"
              label="Who was drawn by lot?"
              hint="Draw the lots where somebody sees it. Whoever stands does not draw."
              choices={first(election).map((one) => ({ value: one.id, text: one.person.name }))}
              {...mine}
            />
            <TextArea
              name="reason"
              label="How were the lots drawn, and who saw it?"
              hint="The members read it"
              rows={3}
              {...mine}
            />
            <Button>Record the lot</Button>
          </>
        )}
      </ArrangeForm>
      <Folded title="Vote on them again instead" open={forms.refused?.values.deed === 'anew'}>
        <ArrangeForm deed="anew" about={about} {...forms}>
          {(mine) => (
            <>
              <DateField name="voteUntil" label="Last day of the new vote" {...mine} />
              <Button look="secondary">Open a new vote</Button>
            </>
          )}
        </ArrangeForm>
      </Folded>
    </>
  );
}
