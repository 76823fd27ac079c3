import { Fragment } from 'react';
import { TextWithTerms } from '../../ui/explained/explained-text.js';
import { useExplanations } from '../../ui/explained/explained-words.js';
import { type Block, type Line, postBlocks, type Run } from './post-blocks.js';
import { LinkInWords } from './loaded-links.js';
import type { PostLink } from './post-links.js';
import { postTerms } from './post-terms.js';

type Terms = ReturnType<typeof postTerms>;
const NONE: Terms = new Map();

/** What is known of the words beside what stands in them. */
interface Around {
  readonly terms: Terms;
  readonly links: ReadonlyMap<string, PostLink>;
}

/** The words of a post: paragraphs, lists and links. Nothing of another server is loaded by reading it. */
export function PostText({ text, links = [] }: { text: string; links?: readonly PostLink[] }) {
  const book = useExplanations();
  const byAddress = new Map(links.map((link) => [link.address, link]));
  const blocks = postBlocks(text, new Set(byAddress.keys()));
  const terms = book ? postTerms(blocks, (run, said) => book.firstIn(run, said)) : NONE;
  return (
    <div className="app-post__text">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} around={{ terms, links: byAddress }} />
      ))}
    </div>
  );
}

function BlockView({ block, around }: { block: Block; around: Around }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              <LineView line={line} around={around} />
            </Fragment>
          ))}
        </p>
      );
    case 'bullets':
      return (
        <ul>
          <Items items={block.items} around={around} />
        </ul>
      );
    case 'numbers':
      return (
        <ol start={block.start}>
          <Items items={block.items} around={around} />
        </ol>
      );
  }
}

const Items = ({ items, around }: { items: readonly Line[]; around: Around }) =>
  items.map((line, index) => (
    <li key={index}>
      <LineView line={line} around={around} />
    </li>
  ));

const LineView = ({ line, around }: { line: Line; around: Around }) =>
  line.map((run, index) => <RunView key={index} run={run} around={around} />);

function RunView({ run, around: { terms, links } }: { run: Run; around: Around }) {
  if (run.href === undefined) return <TextWithTerms text={run.text} found={terms.get(run) ?? []} />;
  const link = run.ours && links.get(run.text);
  return link ? (
    <LinkInWords link={link} />
  ) : (
    <a href={run.href} rel="nofollow noopener noreferrer">
      {run.text}
    </a>
  );
}
