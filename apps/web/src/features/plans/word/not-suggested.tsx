import type { ReturnedWordFileQuery } from '../../../gql/operations.js';
import { Places } from './word-notes.js';

type File = NonNullable<ReturnedWordFileQuery['wordFile']>;
type Note = File['notes'][number];

const SENTENCES: Readonly<Record<string, string>> = {
  look: 'Bold, italic or links of words that stand there already.',
  kind: 'A paragraph that became a heading or a point of a list, or the other way round.',
  'line-break': 'Line breaks within a paragraph that came or went.',
  footnote: 'Footnotes that came, went or read differently. Change them in the editor.',
  mention: 'Names of people, organisations or commitments that were mentioned. Change them in the editor.',
  'picture-in': 'New pictures. Put them in in the editor.',
  'picture-out': 'Pictures that were taken out. Take them out in the editor.',
  'table-shape': 'Columns or joined cells of a table that came or went. Change the table in the editor.',
  'row-out': 'The words of table rows that were taken out are suggested to go; the empty rows stay.',
  'table-out': 'The words of a table that was taken out are suggested to go; the empty table stays.',
  comment: 'Comments in the file. Write them again as comments of the section.',
  struck: 'Words with a line through them, put there by hand, count as ordinary words.',
  hidden: 'Hidden words are left out.',
  formula: 'Formulas count as plain words.',
  'text-box': 'Words of text boxes count as paragraphs.',
  drawing: 'Drawings and charts are left out.',
  embedded: 'Files within the file are left out.',
  symbol: 'Signs of a special font are left out.',
};

/** What differs in a returned file without becoming a suggestion, and where. */
export function NotSuggested({ notes }: { notes: readonly Note[] }) {
  const told = notes.filter((note) => SENTENCES[note.code]);
  if (told.length === 0) return null;
  return (
    <>
      <h2>What no suggestion can say</h2>
      <ul>
        {told.map(({ code, near }) => (
          <li key={code}>
            {SENTENCES[code]} <Places near={near} />
          </li>
        ))}
      </ul>
    </>
  );
}
