import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { Values } from '../../../lib/form.js';
import { Select, type Choice } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';

/** What a rule is called that one organisation tries by itself, and in the place of which of the draft’s it is tried. */
export function OwnRuleFields({
  together,
  values,
  faults,
}: {
  together: readonly Choice[];
  values: Values;
  faults: readonly Fault[];
}) {
  const [only] = together;
  return (
    <>
      <TextField
        name="title"
        label="What do you call this rule?"
        hint="Such as “Council pays first”. It heads its column beside the other rules."
        width={20}
        maxLength={80}
        values={values}
        faults={faults}
      />
      {together.length === 1 && only ? (
        <>
          <input type="hidden" name="together" value={only.value} />
          <p>It shares: {only.text}.</p>
        </>
      ) : (
        <Select
          name="together"
          label="What does it share?"
          hint="What the draft shares together. All other money stays as it is drafted."
          choices={together}
          values={values}
          faults={faults}
        />
      )}
    </>
  );
}
