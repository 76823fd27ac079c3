import type { SuccessionQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Radios } from '../../../ui/radios.js';

type Succession = NonNullable<SuccessionQuery['succession']>;
type Line = Succession['lines'][number];

/** Each thing the organisation holds, kind by kind, with what may become of it. */
export function CheckList({ succession, refused }: { succession: Succession; refused: Refused | undefined }) {
  const kinds = [...new Set(succession.lines.map(({ kindTitle }) => kindTitle))];
  return kinds.map((title) => (
    <section key={title}>
      <h2>{title}</h2>
      {succession.lines
        .filter((line) => line.kindTitle === title)
        .map((line) => (
          <Radios
            key={line.id}
            name={`${line.kind}.${line.id}`}
            label={line.label}
            hint={line.detail || undefined}
            choices={choicesOf(line, succession)}
            initial={usual(line, succession)}
            {...refused}
          />
        ))}
    </section>
  ));
}

const choicesOf = ({ fates }: Line, { successors }: Succession) => [
  ...(fates.includes('move')
    ? successors.map(({ id, name }) => ({ value: `move ${id}`, text: `Move to ${name}` }))
    : []),
  ...(fates.includes('end') ? [{ value: 'end', text: 'End it' }] : []),
  { value: 'keep', text: 'Keep it under the old name for now' },
];

/** With one successor most things move; between several nobody but the secretary can choose. */
const usual = ({ fates }: Line, { successors }: Succession): string | undefined => {
  if (fates.length === 0) return 'keep';
  return fates.includes('move') && successors.length === 1 ? `move ${successors[0]!.id}` : undefined;
};
