import type { ElectionShownQuery } from '../../../gql/operations.js';
import { Button } from '../../../ui/button.js';
import { Radios } from '../../../ui/radios.js';
import { ArrangeForm } from '../arrange-form.js';
import type { SeatForms } from '../seats/seat-forms.js';

type Election = NonNullable<ElectionShownQuery['election']>;

/** One vote for one's organisation; said before it is cast that it stays as it is. */
export function VoteForm({
  election,
  organisation,
  requestId,
  refused,
}: { election: Election; organisation: string } & SeatForms) {
  return (
    <>
      <h2>Vote on behalf of {organisation}</h2>
      <ArrangeForm deed="vote" requestId={requestId} refused={refused}>
        {(mine) => (
          <>
            <Radios
              name="nominationId"
              label="Whom does your organisation choose?"
              hint="The vote is secret and cannot be changed."
              choices={election.candidates
                .filter((one) => one.state === 'stands')
                .map((one) => ({ value: one.id, text: one.person.name, hint: one.organisation.name }))}
              {...mine}
            />
            <Button>Cast the vote</Button>
          </>
        )}
      </ArrangeForm>
    </>
  );
}
