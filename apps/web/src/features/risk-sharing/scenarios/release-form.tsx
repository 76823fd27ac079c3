import { FoldedDeed, type DeedProps } from '../../../ui/deed-form.js';
import { Button } from '../../../ui/button.js';

/** Shows all parties a copy. Folded away: it cannot be taken back. */
export function ReleaseForm({
  illustrationId,
  organisation,
  ...deed
}: { illustrationId: string; organisation: string } & DeedProps) {
  return (
    <>
      <h2>Release it to the other parties</h2>
      <FoldedDeed deed="release" title="Show all parties a copy of this scenario" {...deed}>
        {() => (
          <>
            <p>
              Everybody who speaks for a party will see these figures and all that is assumed, also what you
              wrote of what partners can bear and turn over, and the rules of your own that are compared, as
              those of {organisation}. The copy stays; your own scenario remains yours.
            </p>
            <input type="hidden" name="illustrationId" value={illustrationId} />
            <Button>Release a copy</Button>
          </>
        )}
      </FoldedDeed>
    </>
  );
}
