import { Form } from 'react-router';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';

/** Whose months are drawn, by which rule. A question to the same address, so that it works without scripts and can be sent on. */
export function FanChoice({
  partners,
  titles,
  fan,
}: {
  partners: readonly { readonly id: string; readonly name: string }[];
  titles: readonly string[];
  fan: { readonly partner: number; readonly rule: number };
}) {
  return (
    <Form method="get" action="#months" preventScrollReset className="app-scenario__three">
      <Select
        name="partner"
        label="Partner"
        choices={partners.map(({ name }, at) => ({ value: String(at), text: name }))}
        initial={String(fan.partner)}
      />
      <Select
        name="rule"
        label="Rule"
        choices={titles.map((text, at) => ({ value: String(at), text }))}
        initial={String(fan.rule)}
      />
      <Button look="secondary" small>
        Show these months
      </Button>
    </Form>
  );
}
