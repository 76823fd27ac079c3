import { FORM_WORDS, VAT_WORDS } from '@folkmoot/risk-sharing/terms/draft-words.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Radios } from '../../../ui/radios.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';
import type { DraftFieldsProps } from './draft-fields-props.js';
import { PurposeFields } from './purpose-fields.js';

const choicesOf = (words: Readonly<Record<string, { text: string; hint: string }>>) =>
  Object.entries(words).map(([value, { text, hint }]) => ({ value, text, hint }));

/** What a scheme is for and how its money is held. */
export function SchemeFields({ page, terms, purposes, refused }: DraftFieldsProps) {
  const scheme = terms.schemes.find((one) => one.key === page.key);
  return (
    <>
      <TextField name="title" label="What is the scheme called?" initial={scheme?.title} {...refused} />
      <Radios
        name="form"
        label="How is its money held?"
        choices={choicesOf(FORM_WORDS)}
        initial={scheme?.form ?? undefined}
        {...refused}
      />
      <Select
        name="host"
        label="Who hosts it?"
        hint="The host holds the money and accounts for it."
        prompt="Choose a partner"
        choices={terms.partners.map((one) => ({ value: one.id, text: one.name }))}
        initial={scheme?.host ?? undefined}
        {...refused}
      />
      <TextField
        name="poolManager"
        label="Who manages the pool?"
        hint="A role at the host, such as Head of joint commissioning. They report each quarter and each year."
        initial={scheme?.poolManager}
        {...refused}
      />
      <Radios
        name="vat"
        label="Who gets VAT back?"
        hint="It follows the body that delivers. Ask your VAT adviser before you sign."
        choices={choicesOf(VAT_WORDS)}
        initial={scheme?.vat ?? undefined}
        {...refused}
      />
      <Radios
        name="figures"
        label="Are its figures net or gross of VAT?"
        choices={[
          { value: 'net', text: 'Net: without VAT that is got back' },
          { value: 'gross', text: 'Gross: with VAT' },
        ]}
        initial={scheme?.figures ?? undefined}
        {...refused}
      />
      <TextField
        name="ringFence"
        label="Is its money ring-fenced? (optional)"
        hint="For example, Better Care Fund minimum. An underspend is then carried forward, not paid back."
        initial={scheme?.ringFence}
        {...refused}
      />
      <Checkbox
        name="functionsChecked"
        label="We checked that it pays for nothing that may not be pooled"
        hint="Surgery, radiotherapy, termination of pregnancy, endoscopy, class 4 laser treatment, other invasive treatments and emergency ambulances."
        initial={scheme?.functionsChecked ? 'on' : undefined}
        {...refused}
      />
      <TextArea
        name="functionsExcluded"
        label="What was left out, and why? (optional)"
        rows={3}
        initial={scheme?.functionsExcluded}
        {...refused}
      />
      <PurposeFields
        name="priority"
        path="priorityIds"
        legend="Which priorities of the plan does it pay for? (optional)"
        choices={purposes.priorities.map((one) => ({ ...one, words: one.title }))}
        chosen={scheme?.priorityIds ?? []}
        refused={refused}
      />
      <PurposeFields
        name="commitment"
        path="commitmentIds"
        legend="Which commitments does it pay for? (optional)"
        choices={purposes.commitments.map((one) => ({ ...one, words: one.what }))}
        chosen={scheme?.commitmentIds ?? []}
        refused={refused}
      />
      <Button>Save</Button>
      {scheme && (
        <Button look="secondary" name="do" value="remove">
          Take this scheme out of the draft
        </Button>
      )}
    </>
  );
}
