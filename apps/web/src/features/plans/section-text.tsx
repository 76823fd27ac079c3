import { Fragment, type ReactNode } from 'react';
import { ExplainedWord } from '../../ui/explained/explained-word.js';
import { useExplanations } from '../../ui/explained/explained-words.js';
import { withExplained } from './explained-text.js';
import { footnotesIn } from './footnotes.js';
import { headingsOfText } from './headings/headings-of-text.js';
import { Mention } from '../../live/mentions/mention.js';
import { Footnotes, NoteMark } from './section-footnotes.js';
import type { ParagraphNumberPartsFragment } from '../../gql/operations.js';
import { paragraphOf, withNumbers } from './numbered-text.js';
import { SectionPicture } from './section-picture.js';
import { isOurKindOfLink } from './text-links.js';

/** One node of the text as the server projects it: the editor's own JSON. */
interface Node {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

interface Props {
  json: string;
  /** The live document where its pictures are kept. */
  documentId: string | null | undefined;
  /** By which its paragraphs are cited, where they have numbers. */
  numbers?: readonly ParagraphNumberPartsFragment[];
  /** Before the addresses of its paragraphs and footnotes, where several texts stand on one page. */
  within?: string;
}

/** The text of a section without the editor: the same elements, made on the server, readable without scripts. */
export function SectionText({ json, documentId, numbers = [], within = '' }: Props) {
  const explanations = useExplanations();
  const numbered = withNumbers(JSON.parse(json) as Node, numbers);
  const doc = explanations ? withExplained(numbered, explanations.firstIn) : numbered;
  const notes = footnotesIn(doc);
  const headings = new Map<unknown, string>(headingsOfText(doc, within).map(({ node, id }) => [node, id]));
  const children = reader({
    numberOf: (note) => notes.indexOf(note) + 1,
    headingId: (heading) => headings.get(heading),
    within,
    documentId,
  });
  return (
    <div className={`app-text${numbers.length > 0 ? ' app-text--numbered' : ''}`}>
      {children(doc)}
      <Footnotes notes={notes} within={within} />
    </div>
  );
}

/** True when there is nothing to read yet: an empty text is an empty paragraph. */
export const isEmptyText = (json: string | null): boolean =>
  json === null || !holdsText(JSON.parse(json) as Node);
const holdsText = (node: Node): boolean =>
  node.type === 'picture' ||
  node.type === 'mention' ||
  Boolean(node.text?.trim()) ||
  (node.content ?? []).some(holdsText);

interface Around {
  numberOf(note: Node): number;
  headingId(heading: Node): string | undefined;
  readonly within: string;
  readonly documentId: string | null | undefined;
}

type Children = (node: Node) => ReactNode;

function reader(around: Around): Children {
  const children: Children = (node) =>
    (node.content ?? []).map((one, index) => (
      <Fragment key={index}>{element(one, children, around)}</Fragment>
    ));
  return children;
}

function element(node: Node, children: Children, around: Around): ReactNode {
  const number = paragraphOf(node);
  if (number === undefined) {
    const at = around.headingId(node);
    const made = unnumbered(node, children, around);
    return at === undefined ? made : target(at, made);
  }
  const id = `${around.within}p${number}`;
  // Behind the words, so that a screen reader reads these first; in the margin for the eye.
  const link = (
    <a className="app-numbered__link" href={`#${id}`} aria-label={`Paragraph ${number}`}>
      {number}
    </a>
  );
  if (node.type === 'listItem')
    return (
      <li className="app-numbered" id={id}>
        {children(node)}
        {link}
      </li>
    );
  return (
    // A heading is gone to, and the Tab key goes on from there.
    <div className="app-numbered" id={id} tabIndex={node.type === 'heading' ? -1 : undefined}>
      {unnumbered(node, children, around)}
      {link}
    </div>
  );
}

const target = (id: string, made: ReactNode): ReactNode => (
  <div id={id} tabIndex={-1}>
    {made}
  </div>
);

function unnumbered(
  node: Node,
  children: Children,
  { numberOf: noteNumber, within, documentId }: Around,
): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text);
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'heading':
      return heading(node, children);
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol start={numberOf(node, 'start')}>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'footnote':
      return <NoteMark number={noteNumber(node)} within={within} />;
    case 'mention':
      return <Mention attrs={node.attrs} />;
    case 'picture':
      return <SectionPicture attrs={node.attrs} documentId={documentId} />;
    case 'hardBreak':
      return <br />;
    case 'table':
      return (
        // A wide table scrolls in itself, and is reached by keyboard to do so.
        <div className="app-text__table" tabIndex={0} role="group" aria-label="Table">
          <table>
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children(node)}</tr>;
    case 'tableHeader':
      // A heading without words heads nothing.
      return holdsText(node) ? <th {...spans(node)}>{children(node)}</th> : <td {...spans(node)} />;
    case 'tableCell':
      return <td {...spans(node)}>{children(node)}</td>;
    default:
      // A node this version does not know: its words are shown all the same.
      return children(node);
  }
}

function heading(node: Node, children: Children): ReactNode {
  switch (numberOf(node, 'level')) {
    case 2:
      return <h2>{children(node)}</h2>;
    case 3:
      return <h3>{children(node)}</h3>;
    case 5: // only in a copy of the whole plan, where each section stands below its title
      return <h5>{children(node)}</h5>;
    default:
      return <h4>{children(node)}</h4>;
  }
}

function marked(inner: ReactNode, mark: NonNullable<Node['marks']>[number]): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link':
      return isOurKindOfLink(mark.attrs?.href) ? (
        <a href={mark.attrs.href} rel="noopener noreferrer">
          {inner}
        </a>
      ) : (
        inner
      );
    case 'explained':
      return <ExplainedWord term={String(mark.attrs?.term)}>{inner}</ExplainedWord>;
    case 'suggestedInsertion':
      return <ins className="app-suggested">{inner}</ins>;
    case 'suggestedDeletion':
      return <del className="app-suggested">{inner}</del>;
    default:
      return inner;
  }
}

const numberOf = (node: Node, name: string): number | undefined => {
  const value = Number(node.attrs?.[name]);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

const spans = (node: Node) => ({ colSpan: numberOf(node, 'colspan'), rowSpan: numberOf(node, 'rowspan') });
