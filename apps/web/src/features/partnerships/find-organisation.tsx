import type { Fault } from '@folkmoot/kernel/refusal.js';
import { Form } from 'react-router';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/radios.js';
import type { Choice } from '../../ui/select.js';
import { organisationChoices, type FoundOrganisation } from './organisation/codes.js';

/** The list to choose from, with the way on for a group that is in no list. */
export function ChooseOrganisation({
  text,
  found,
  own,
  faults,
}: {
  text: string;
  found: readonly FoundOrganisation[];
  own: readonly Choice[];
  faults: readonly Fault[];
}) {
  const choices = [
    ...own,
    ...organisationChoices(found),
    {
      value: 'group',
      text: 'It is not in this list',
      hint: 'You can describe your organisation or group instead. Many small groups are in no register.',
    },
  ];
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="q" value={text} />
      {choices.map(({ value, text }) => (
        <input key={value} type="hidden" name={`name:${value}`} value={text} />
      ))}
      <Radios name="choice" label="Which organisation do you act for?" choices={choices} faults={faults} />
      <Button>Continue</Button>
    </Form>
  );
}
