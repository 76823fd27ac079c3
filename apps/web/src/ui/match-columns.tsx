import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { Button } from './button.js';
import { Select } from './select.js';

interface Props {
  /** The headings of a list. */
  columns: readonly string[];
  matching: readonly { readonly field: string; readonly title: string; readonly column: number | null }[];
  /** Further questions that change what becomes of the list. */
  children?: ReactNode;
}

/** Which column holds what; sent by its address, so that it needs no script and can be gone back to. */
export function MatchColumns({ columns, matching, children }: Props) {
  const choices = columns.map((heading, at) => ({ value: String(at), text: heading }));
  return (
    <Form method="get">
      <div className="app-columns">
        {matching.map(({ field, title, column }) => (
          <Select
            key={field}
            name={field}
            label={title}
            prompt="Not in the list"
            choices={choices}
            initial={column === null ? '' : String(column)}
          />
        ))}
      </div>
      {children}
      <Button look="secondary">Show again what becomes of it</Button>
    </Form>
  );
}
