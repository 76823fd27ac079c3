import type { Refused } from '../../../lib/form.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Radios } from '../../../ui/radios.js';

/** Who sees it, and whether it is the month’s last word. */
export function ReleaseFields({ refused }: { refused: Refused | undefined }) {
  const field = { faults: refused?.faults };
  return (
    <>
      <Radios
        name="release"
        label="Who sees it"
        choices={[
          { value: 'own', text: 'My organisation, until we release it' },
          { value: 'parties', text: 'All partners of this agreement, at once' },
        ]}
        values={refused?.values ?? { release: 'own' }}
        {...field}
      />
      <Checkbox
        name="meantFinal"
        label="This is the month’s final position"
        hint="It stays provisional until somebody else, in your organisation or another partner, approves it."
        values={refused?.values}
        {...field}
      />
    </>
  );
}
