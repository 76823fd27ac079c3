import type { TextNode } from './text-lines.js';
import type { FilePart } from './word-file.js';

/** What a copy said of a section when it was taken: properties of the document, as the web writes them into it. */
export interface CopyMark {
  readonly sectionId: string;
  readonly epoch: number;
  /** Of the text's JSON; null where nothing was written yet. */
  readonly sha256: string | null;
  /** How many changes of its log were in it; null where its taker was not signed in. */
  readonly changes: number | null;
}

interface ReturnedFile {
  readonly parts: readonly (FilePart & { readonly bookmarks: readonly string[] })[];
  readonly properties: Readonly<Record<string, string>>;
}

export interface ReturnedPart {
  /** Null where the software that saved it dropped the properties. */
  readonly mark: CopyMark | null;
  readonly content: readonly TextNode[];
}

const PROPERTY = /^Folkmoot section \d+$/;
const VALUE = /^([0-9a-f-]{36}) (\d{1,9}) ([0-9a-f]{64}|empty)(?: (\d{1,9}))?$/;
const BOOKMARK = /^section_([0-9a-f]{32})$/;
/** Below each section’s title a copy says whose it is and who sees it. */
const FACTS = /^.{1,300}\. Seen by: .{1,300}\./s;
const NOTHING_YET = 'Nothing is written here yet.';
const NOT_IN_COPY = 'Not in this copy';
const NUMBER = /^¶\d+[A-Z]*\s?/;

export const copyMarks = (properties: Readonly<Record<string, string>>): CopyMark[] =>
  Object.entries(properties).flatMap(([name, value]): CopyMark[] => {
    const found = PROPERTY.test(name) ? VALUE.exec(value.trim()) : null;
    if (!found) return [];
    const [, sectionId, epoch, sha256, changes] = found;
    return [
      {
        sectionId: sectionId!,
        epoch: Number(epoch),
        sha256: sha256 === 'empty' ? null : sha256!,
        changes: changes === undefined ? null : Number(changes),
      },
    ];
  });

/** The sections that a file says it is a copy of, by its properties or its bookmarks. */
export const sectionsIn = (file: ReturnedFile): string[] => [
  ...new Set([
    ...copyMarks(file.properties).map((one) => one.sectionId),
    ...file.parts.flatMap((part) => part.bookmarks.flatMap(bookmarked)),
  ]),
];

/** The text of one section in a file that may hold others as well; null where the file is a copy of others only. */
export function returnedPart(
  file: ReturnedFile,
  section: { readonly id: string; readonly number: number; readonly title: string },
): ReturnedPart | null {
  const known = sectionsIn(file);
  if (known.length > 0 && !known.includes(section.id)) return null;
  const mark = copyMarks(file.properties).find((one) => one.sectionId === section.id) ?? null;
  const parts = partsOf(file, section, known.length > 1);
  return parts && { mark, content: cleaned(joined(parts)) };
}

function partsOf(
  { parts }: ReturnedFile,
  { id, number, title }: { readonly id: string; readonly number: number; readonly title: string },
  several: boolean,
): readonly FilePart[] | null {
  let from = parts.findIndex((part) => part.bookmarks.flatMap(bookmarked).includes(id));
  if (from < 0) {
    const titles = [title, `${number}. ${title}`].map(plain);
    from = parts.findIndex((part) => part.title !== null && titles.includes(plain(part.title)));
  }
  // A copy of one section is this section's, whatever became of its title.
  if (!several && (from < 0 || !parts.some((part) => isPlanHeading(part.title))))
    return parts.filter((part) => part.title === null || plain(part.title) !== plain(NOT_IN_COPY));
  if (from < 0) return null;
  let to = from + 1;
  while (
    to < parts.length &&
    !parts[to]!.bookmarks.some((name) => BOOKMARK.test(name)) &&
    parts[to]!.title !== NOT_IN_COPY &&
    !/^\d+\. /.test(parts[to]!.title ?? '')
  )
    to += 1;
  return parts.slice(from, to);
}

/** A copy of a whole plan begins with this. */
const isPlanHeading = (title: string | null): boolean => title === 'Priorities';

/** What its editor made headings of the highest level are headings of the text. */
const joined = (parts: readonly FilePart[]): TextNode[] => {
  const first = parts.findIndex((part) => part.title !== null);
  return parts.flatMap(({ title, content }, n) => [
    ...(title !== null && n > first
      ? [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] }]
      : []),
    ...content,
  ]);
};

/** Without what our own copies add to a text. */
function cleaned(content: readonly TextNode[]): TextNode[] {
  const facts = content.findIndex((node) => node.type === 'paragraph' && FACTS.test(wordsOf(node)));
  const own = content.filter((_, n) => n !== facts || n > 1).map(unnumbered);
  return own.length === 1 && wordsOf(own[0]!) === NOTHING_YET ? [] : own;
}

function unnumbered(node: TextNode): TextNode {
  if (node.type !== 'paragraph' && node.type !== 'heading')
    return node.content ? { ...node, content: node.content.map(unnumbered) } : node;
  const [first, ...rest] = node.content ?? [];
  if (first?.type !== 'text' || !NUMBER.test(first.text ?? '')) return node;
  const text = first.text!.replace(NUMBER, '');
  return { ...node, content: [...(text === '' ? [] : [{ ...first, text }]), ...rest] };
}

const wordsOf = (node: TextNode): string =>
  (node.content ?? []).map((one) => one.text ?? wordsOf(one)).join('');

const plain = (title: string): string => title.toLowerCase().replace(/\s+/g, ' ').trim();

const bookmarked = (name: string): string[] => {
  const id = BOOKMARK.exec(name)?.[1];
  return id
    ? [`${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`]
    : [];
};
