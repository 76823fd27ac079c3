import type { WordFilePartsFragment } from '../../../gql/operations.js';

const SENTENCES: Readonly<Record<string, string>> = {
  drawing: 'Drawings and charts are left out.',
  'text-box': 'The words of text boxes stand below the paragraph they were tied to.',
  comment: 'Comments are left out.',
  formula: 'Formulas are kept as plain words.',
  symbol: 'Signs of a special font are left out.',
  hidden: 'Hidden words are left out.',
  struck: 'Words with a line through them, put there by hand, are kept as ordinary words.',
  contents: 'The table of contents is left out: the plan makes its own.',
  embedded: 'Files within the file are left out.',
  link: 'Links that are neither https nor mail addresses are kept as words.',
  'nested-table': 'A table within a table is kept as paragraphs.',
};

/** What could not be kept as it was, and where. */
export function WordNotes({ file }: { file: Pick<WordFilePartsFragment, 'notes' | 'authors'> }) {
  if (file.notes.length === 0 && file.authors.length === 0) return <p>Everything in it could be kept.</p>;
  return (
    <>
      <h2>What changes on the way</h2>
      <ul>
        {file.authors.length > 0 && (
          <li>
            It has tracked changes by {file.authors.map((one) => one || 'somebody unnamed').join(', ')}. They
            are taken as accepted. To take them otherwise, accept or reject them in Word and bring the file
            again.
          </li>
        )}
        {file.notes.map(({ code, near }) => (
          <li key={code}>
            {SENTENCES[code] ?? 'Something could not be kept.'} <Places near={near} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function Places({ near }: { near: readonly string[] }) {
  const named = near.filter((one) => one !== '');
  if (named.length === 0) return null;
  const [first, ...rest] = named;
  if (rest.length === 0) return <>Near: “{first}”</>;
  return (
    <details className="nhsuk-details app-word-places">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Show the {named.length} places</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {named.map((one) => (
            <li key={one}>“{one}”</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
