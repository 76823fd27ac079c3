import { Form } from 'react-router';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';

interface Props {
  versions: readonly { number: number; name: string }[];
  chosen: string | null;
}

/** Where a file does not say which text it was taken from, or its bringer knows better. */
export function CompareWith({ versions, chosen }: Props) {
  const choices = [
    { value: 'now', text: 'The text as it stands now' },
    ...versions.map(({ number, name }) => ({ value: String(number), text: `Version ${number}: ${name}` })),
  ];
  return (
    <Form method="get">
      <Select
        name="against"
        label="Compare the file with"
        choices={choices}
        prompt="The text it says it was taken from"
        initial={chosen ?? ''}
      />
      <Button look="secondary">Compare</Button>
    </Form>
  );
}
