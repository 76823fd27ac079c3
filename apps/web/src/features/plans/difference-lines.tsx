import type { WrittenPartsFragment } from '../../gql/operations.js';
import { kindWords, writerWords } from './writer-words.js';

type Block = WrittenPartsFragment['blocks'][number];

const WORDS: Readonly<Record<string, string>> = {
  changed: 'Changed',
  inserted: 'Inserted',
  deleted: 'Taken out',
  moved: 'Moved here',
  'moved-away': 'Moved from here',
};

/** Each line with a word for what became of it; colour only repeats what words, underline and strike-through say. */
export function DifferenceLines({ text }: { text: WrittenPartsFragment }) {
  return (
    <div className="app-text app-differences">
      {text.blocks.map((block, index) => (
        <Line key={index} block={block} writers={text.writers} />
      ))}
    </div>
  );
}

function Line({ block, writers }: { block: Block; writers: WrittenPartsFragment['writers'] }) {
  const by = [
    ...new Set(
      block.runs
        .filter((run) => run.change === 'inserted' && run.text.trim() !== '')
        .map((run) => writerWords(writers[run.writer ?? -1])),
    ),
  ];
  return (
    <div className={`app-difference app-difference--${block.change}`}>
      {block.change !== 'same' && (
        <p className="app-difference__word">
          {WORDS[block.change] ?? block.change}
          {by.length > 0 && `: written by ${by.join('; ')}`}
          {block.was && `. It was ${kindWords(block.was)} and is ${kindWords(block.kind)}`}
        </p>
      )}
      <p className={block.kind.startsWith('heading') ? 'app-difference__heading' : undefined}>
        {block.runs.map((run, index) => {
          if (run.change === 'inserted')
            return (
              <ins key={index}>
                <span className="nhsuk-u-visually-hidden">[inserted: </span>
                {run.text}
                <span className="nhsuk-u-visually-hidden">]</span>
              </ins>
            );
          if (run.change === 'deleted')
            return (
              <del key={index}>
                <span className="nhsuk-u-visually-hidden">[taken out: </span>
                {run.text}
                <span className="nhsuk-u-visually-hidden">]</span>
              </del>
            );
          return <span key={index}>{run.text}</span>;
        })}
      </p>
    </div>
  );
}
