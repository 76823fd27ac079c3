import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/text-field.js';

/** The search, with what else is asked first: an address of its own, so that going back leads to the same list. */
export function SearchRegister({
  label,
  text,
  children,
}: {
  label: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <Form method="get" role="search">
      {children}
      <TextField
        name="q"
        type="search"
        label={label}
        hint="By its name, charity number, ODS code or postcode"
        initial={text}
        maxLength={200}
      />
      <Button look={text ? 'secondary' : 'primary'}>Search</Button>
    </Form>
  );
}

export const NothingLike = ({ text, found }: { text: string; found: readonly unknown[] }) =>
  text !== '' && found.length === 0 ? <p>Nothing in the register is like “{text}”.</p> : null;
