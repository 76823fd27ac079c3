import { Fragment } from 'react';
import { type Block, type Line, postBlocks } from './post-blocks.js';

/** The words of a post: paragraphs, lists and links. Nothing of another server is loaded by reading it. */
export function PostText({ text }: { text: string }) {
  return (
    <div className="app-post__text">
      {postBlocks(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              <LineView line={line} />
            </Fragment>
          ))}
        </p>
      );
    case 'bullets':
      return (
        <ul>
          <Items items={block.items} />
        </ul>
      );
    case 'numbers':
      return (
        <ol start={block.start}>
          <Items items={block.items} />
        </ol>
      );
  }
}

const Items = ({ items }: { items: readonly Line[] }) =>
  items.map((line, index) => (
    <li key={index}>
      <LineView line={line} />
    </li>
  ));

const LineView = ({ line }: { line: Line }) =>
  line.map(({ text, href }, index) =>
    href === undefined ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <a key={index} href={href} rel="nofollow noopener noreferrer">
        {text}
      </a>
    ),
  );
