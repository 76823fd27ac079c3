import type { WordFileComparisonPartsFragment } from '../../../gql/operations.js';
import { kindWords } from '../writer-words.js';

type Line = WordFileComparisonPartsFragment['lines'][number];

const WORDS: Readonly<Record<string, string>> = {
  changed: 'Changed',
  inserted: 'New',
  deleted: 'Taken out',
  moved: 'Moved here',
  'moved-away': 'Moved from here',
};

/** Each line that differs, with a word for what the file makes of it; colour, underline and strike-through only repeat it. */
export function ReturnedLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ol className="nhsuk-list app-text app-differences">
      {lines.map((line, index) => (
        <li key={index} className={`app-difference app-difference--${line.change}`}>
          <p className="app-difference__word">
            {WORDS[line.change] ?? line.change}: {kindWords(line.kind)}
            {line.trackedBy.length > 0 &&
              `. Tracked change by ${line.trackedBy.map((one) => one || 'somebody unnamed').join(', ')}`}
            {line.lost && '. Others have changed these words since: this falls away'}
          </p>
          <p className={line.kind.startsWith('heading') ? 'app-difference__heading' : undefined}>
            {line.runs.map((run, n) => (
              <Run key={n} {...run} />
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Run({ change, text }: Line['runs'][number]) {
  if (change === 'same') return <span>{text}</span>;
  const Element = change === 'inserted' ? 'ins' : 'del';
  return (
    <Element>
      <span className="nhsuk-u-visually-hidden">[{change === 'inserted' ? 'put in' : 'taken out'}: </span>
      {text}
      <span className="nhsuk-u-visually-hidden">]</span>
    </Element>
  );
}
