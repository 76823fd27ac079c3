import type { RiskPositionQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { DeedForm } from '../../../ui/deed-form.js';

/** Show it to the parties; approve what somebody else prepared. */
export function PositionDeeds({
  page: { position, mayRelease, mayApprove },
  ...more
}: {
  page: NonNullable<RiskPositionQuery['riskPosition']>;
  requestIds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}) {
  return (
    <>
      {mayRelease && (
        <DeedForm deed="release" upon={position} {...more}>
          {() => (
            <>
              <p>
                All partners will see this position and what it comes to. It cannot be taken back, only said
                anew.
              </p>
              <Button>Release to the partners</Button>
            </>
          )}
        </DeedForm>
      )}
      {mayApprove && (
        <DeedForm deed="approve" upon={position} {...more}>
          {() => (
            <>
              <p>You did not prepare this position, so you can approve it as final.</p>
              <Button>Approve as final</Button>
            </>
          )}
        </DeedForm>
      )}
    </>
  );
}
