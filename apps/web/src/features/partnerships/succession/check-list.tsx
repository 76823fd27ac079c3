import type { SuccessionQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Radios } from '../../../ui/radios.js';
import { listed } from '../words.js';

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
            hint={[line.detail, takenWords(line, succession)].filter(Boolean).join('. ') || undefined}
            choices={choicesOf(line, succession)}
            initial={usual(line, succession)}
            {...refused}
          />
        ))}
    </section>
  ));
}

const free = ({ takenBy }: Line, { successors }: Succession) =>
  successors.filter(({ id }) => !takenBy.includes(id));

const choicesOf = (line: Line, succession: Succession) => [
  ...(line.fates.includes('move')
    ? free(line, succession).map(({ id, name }) => ({ value: `move ${id}`, text: `Move to ${name}` }))
    : []),
  ...(line.fates.includes('end') ? [{ value: 'end', text: 'End it' }] : []),
  { value: 'keep', text: 'Keep it under the old name for now' },
];

const takenWords = ({ takenBy }: Line, { successors }: Succession): string => {
  const names = successors.filter(({ id }) => takenBy.includes(id)).map(({ name }) => name);
  if (names.length === 0) return '';
  return `${listed(names)} ${names.length === 1 ? 'has' : 'have'} a seat of this kind already`;
};

/** With one successor most things move, and a seat that it has already ends; between several nobody but the secretary can choose. */
const usual = (line: Line, succession: Succession): string | undefined => {
  if (line.fates.length === 0) return 'keep';
  const [successor, ...others] = succession.successors;
  if (!successor || others.length > 0) return undefined;
  if (line.takenBy.includes(successor.id)) return line.fates.includes('end') ? 'end' : 'keep';
  return line.fates.includes('move') ? `move ${successor.id}` : undefined;
};
