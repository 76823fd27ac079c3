import { Fragment } from 'react';
import { TextWithTerms } from '../../ui/explained/explained-text.js';
import { useExplanations } from '../../ui/explained/explained-words.js';
import { type Block, type Line, postBlocks } from './post-blocks.js';
import { postTerms } from './post-terms.js';

type Terms = ReturnType<typeof postTerms>;
const NONE: Terms = new Map();

/** The words of a post: paragraphs, lists and links. Nothing of another server is loaded by reading it. */
export function PostText({ text }: { text: string }) {
  const book = useExplanations();
  const blocks = postBlocks(text);
  const terms = book ? postTerms(blocks, (run, said) => book.firstIn(run, said)) : NONE;
  return (
    <div className="app-post__text">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} terms={terms} />
      ))}
    </div>
  );
}

function BlockView({ block, terms }: { block: Block; terms: Terms }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              <LineView line={line} terms={terms} />
            </Fragment>
          ))}
        </p>
      );
    case 'bullets':
      return (
        <ul>
          <Items items={block.items} terms={terms} />
        </ul>
      );
    case 'numbers':
      return (
        <ol start={block.start}>
          <Items items={block.items} terms={terms} />
        </ol>
      );
  }
}

const Items = ({ items, terms }: { items: readonly Line[]; terms: Terms }) =>
  items.map((line, index) => (
    <li key={index}>
      <LineView line={line} terms={terms} />
    </li>
  ));

const LineView = ({ line, terms }: { line: Line; terms: Terms }) =>
  line.map((run, index) =>
    run.href === undefined ? (
      <TextWithTerms key={index} text={run.text} found={terms.get(run) ?? []} />
    ) : (
      <a key={index} href={run.href} rel="nofollow noopener noreferrer">
        {run.text}
      </a>
    ),
  );
