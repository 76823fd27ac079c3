import type { Refused } from '../../lib/form.js';
import { formatPence } from '../../lib/money.js';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { choicesOf, MATTERS_WORDS, NEED_WORDS } from './held-words.js';

/** The first question of the form: which of the two weights. */
export const WeightField = ({ refused, initial }: { refused: Refused | undefined; initial: string }) => (
  <Radios
    name="weight"
    label="Is it a commitment or an action?"
    choices={[
      { value: 'commitment', text: 'A commitment', hint: 'It is closed with evidence. Everyone may see it.' },
      {
        value: 'action',
        text: 'An action',
        hint: 'A smaller thing between partners: only they see it, it serves no priority of the plan, and a note closes it.',
      },
    ]}
    initial={initial}
    {...refused}
  />
);

/** What it holds before anything is typed, as the fields say it. */
export interface HeldBefore {
  readonly pence: string | null;
  readonly evidenceExpected: string;
  readonly need: string | null;
  readonly mattersTo: string | null;
}

/** What it holds beside what, who and when; all of it optional. */
export const HeldFields = ({ refused, held }: { refused: Refused | undefined; held?: HeldBefore }) => (
  <>
    <TextField
      name="pence"
      label="How much money is in it? (optional)"
      hint="In pounds, for example 12,000"
      inputMode="decimal"
      width={10}
      maxLength={30}
      initial={held?.pence ? formatPence(held.pence) : undefined}
      {...refused}
    />
    <TextArea
      name="evidenceExpected"
      label="What will show that it was done? (optional)"
      hint="For example, the first month’s figures, or a published report."
      rows={2}
      initial={held?.evidenceExpected}
      {...refused}
    />
    <Select
      name="need"
      label="Which need does it answer? (optional)"
      hint="The areas of Core20PLUS5, NHS England’s approach to unequal health."
      choices={choicesOf(NEED_WORDS)}
      prompt="None named"
      initial={held?.need ?? undefined}
      {...refused}
    />
    <Select
      name="mattersTo"
      label="For whom does it make a difference? (optional)"
      choices={choicesOf(MATTERS_WORDS)}
      prompt="Not said"
      initial={held?.mattersTo ?? undefined}
      {...refused}
    />
  </>
);
