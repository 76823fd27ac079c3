import { Form } from 'react-router';
import type { MemberFileQuery } from '../../../gql/operations.js';
import { Button } from '../../../ui/button.js';
import { Select, type Choice } from '../../../ui/select.js';

type File = NonNullable<MemberFileQuery['memberFile']>;

/** Which column holds what; sent by its address, so that it needs no script and can be gone back to. */
export function MatchColumns({ file, seatChoices }: { file: File; seatChoices: readonly Choice[] }) {
  const columns = file.columns.map((heading, at) => ({ value: String(at), text: heading }));
  return (
    <Form method="get">
      <div className="app-columns">
        {file.matching.map(({ field, title, column }) => (
          <Select
            key={field}
            name={field}
            label={title}
            prompt="Not in the list"
            choices={columns}
            initial={column === null ? '' : String(column)}
          />
        ))}
      </div>
      <Select
        name="seatFor"
        label="A seat for those of whom the list does not say it"
        choices={seatChoices}
        initial={file.seatFor}
      />
      <Button look="secondary">Show again what becomes of it</Button>
    </Form>
  );
}
