import type { TextNode } from '../documents/text-of.js';
import { acceptChanges, type AcceptedBlock, type Removed } from './accept-changes.js';
import { BodyReader } from './body-reader.js';
import { WordNumbering } from './numbering.js';
import { openWord, type OpenWord } from './open-word.js';
import { WordStyles } from './styles.js';
import { textNodes } from './text-nodes.js';
import { beginning, plainOf, type WordNote } from './word-blocks.js';
import { WordProblem } from './word-problem.js';
import { child, childrenNamed, textIn } from './xml.js';

/** A file as a shared text can hold it. */
export interface WordFile {
  /** What its title line says, if it has one. */
  readonly title: string | null;
  readonly parts: readonly WordPart[];
  /** Custom properties of the document. */
  readonly properties: Readonly<Record<string, string>>;
  readonly notes: readonly WordNote[];
  /** Who made changes that Word kept track of. They are taken as accepted. */
  readonly authors: readonly string[];
  readonly removed: readonly Removed[];
  /** The files of its pictures, by the part that a `picture` names. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

/** What stands below one heading 1, or before the first, or all of a file that has none. */
export interface WordPart {
  /** Null before the first heading 1. */
  readonly title: string | null;
  readonly bookmarks: readonly string[];
  readonly content: readonly TextNode[];
  /** Whose tracked changes are in a line of text; by its words, because blank lines are not kept. */
  readonly tracked: readonly { readonly text: string; readonly authors: readonly string[] }[];
}

/** Throws a WordProblem where the file cannot be taken. */
export async function readWord(bytes: Uint8Array): Promise<WordFile> {
  const file = await openWord(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const body = new BodyReader({
    styles: new WordStyles(file.related('styles')),
    numbering: new WordNumbering(file.related('numbering')),
    links: file.links,
    pictures: file.pictures,
    footnotes: footnotesOf(file),
  });
  const { blocks, removed } = acceptChanges(body.blocks(child(file.document, 'w:body')));
  if (!blocks.some(holdsWords)) throw new WordProblem('nothing-written');
  const title = blocks.find((one) => one.kind === 'paragraph' && one.style === 'title');
  const rest = blocks.filter((one) => one !== title);
  const read: WordFile = {
    title: title?.kind === 'paragraph' ? beginning(plainOf(title.runs), 200) || null : null,
    parts: partsOf(rest),
    properties: file.properties,
    notes: body.notes,
    authors: [...new Set([...rest.flatMap(authorsOf), ...removed.flatMap((one) => one.authors)])],
    removed,
    pictures: {},
  };
  if (read.parts.length === 0) throw new WordProblem('nothing-written');
  return { ...read, pictures: picturesIn(read.parts, file) };
}

const MOST_PICTURES = 60;

function picturesIn(parts: readonly WordPart[], file: OpenWord): Record<string, Uint8Array> {
  const named = (node: TextNode): string[] =>
    node.type === 'picture' ? [String(node.attrs?.part ?? '')] : (node.content ?? []).flatMap(named);
  const wanted = new Set(parts.flatMap((part) => part.content.flatMap(named)).filter((one) => one !== ''));
  return Object.fromEntries(
    [...wanted].slice(0, MOST_PICTURES).flatMap((part) => {
      const bytes = file.bytes(part);
      // A copy of its own: the buffer it is read from is that of the whole file.
      return bytes ? [[part, new Uint8Array(bytes)]] : [];
    }),
  );
}

function footnotesOf(file: OpenWord): Map<string, string> {
  const found = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'])
    for (const note of childrenNamed(file.related(`${kind}s`), `w:${kind}`)) {
      const words = childrenNamed(note, 'w:p').map(textIn).join(' ').replace(/\s+/g, ' ').trim();
      found.set(`${kind} ${note.attributes['w:id'] ?? ''}`, words);
    }
  return found;
}

function partsOf(blocks: readonly AcceptedBlock[]): WordPart[] {
  const groups: { title: string | null; bookmarks: string[]; blocks: AcceptedBlock[] }[] = [
    { title: null, bookmarks: [], blocks: [] },
  ];
  for (const block of blocks) {
    const words = block.kind === 'paragraph' && block.heading === 1 ? plainOf(block.runs).trim() : '';
    if (block.kind === 'paragraph' && words !== '')
      groups.push({
        title: words.replace(/\s+/g, ' '),
        bookmarks: [...block.bookmarks],
        blocks: [],
      });
    else groups.at(-1)!.blocks.push(block);
  }
  const levels = blocks.flatMap((one) =>
    one.kind === 'paragraph' && one.heading !== null && plainOf(one.runs).trim() !== '' ? [one.heading] : [],
  );
  // Below heading 1 stands heading 2; a file that begins deeper is lifted up.
  const top = levels.includes(1) ? 2 : Math.min(9, ...levels);
  return groups
    .map((one) => ({
      title: one.title,
      bookmarks: one.bookmarks,
      content: textNodes(one.blocks, top),
      tracked: one.blocks.flatMap(trackedIn),
    }))
    .filter((one) => one.title !== null || one.content.length > 0);
}

const holdsWords = (block: AcceptedBlock): boolean =>
  block.kind === 'paragraph'
    ? plainOf(block.runs).trim() !== ''
    : block.rows.some((row) => row.cells.some((cell) => cell.blocks.some(holdsWords)));

const authorsOf = (block: AcceptedBlock): string[] => trackedIn(block).flatMap((one) => one.authors);

const trackedIn = (block: AcceptedBlock): { text: string; authors: readonly string[] }[] =>
  block.kind === 'paragraph'
    ? block.authors.length > 0
      ? [{ text: plainOf(block.runs).replace(/\s+/g, ' ').trim(), authors: block.authors }]
      : []
    : block.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.blocks.flatMap((one) =>
            trackedIn(one).map((line) => ({
              ...line,
              authors: row.change ? [...new Set([...line.authors, row.change.author])] : line.authors,
            })),
          ),
        ),
      );
