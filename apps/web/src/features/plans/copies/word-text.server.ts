import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ILevelsOptions,
  type ParagraphChild,
} from 'docx';
import { noteWords } from '../footnotes.js';
import { withoutControls } from '../../../lib/without-controls.js';
import { labelOf } from '../../../live/mentions/mentioned-words.js';
import { paragraphOf } from '../numbered-text.js';
import { pictureFacts } from '../picture-facts.js';
import { isOurKindOfLink } from '../text-links.js';
import { headingLevel, holdsWords, type TextNode } from './text-node.js';

/** Word has nine levels of lists. */
const DEEPEST = 8;
const HEADINGS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
const BULLETS = 'bullets';
/** The reader in libs/platform/word leaves out what bears this style. */
export const PARAGRAPH_NUMBER = 'ParagraphNumber';
// What an A4 page holds between its margins, in pixels.
const WIDEST = 600;
const HIGHEST = 800;

/** The files of pictures by their ids. Word knows no WebP: those are told in words. */
export type WordPictures = ReadonlyMap<
  string,
  { readonly type: 'png' | 'jpg' | 'gif'; readonly data: Uint8Array }
>;

interface Numbering {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/**
 * The texts of one Word document. Each numbered list counts for itself, so each has a numbering of its own; the document must
 * be made with all of them.
 */
export class WordText {
  private readonly counted: Numbering[] = [];
  private readonly notes: string[] = [];

  constructor(private readonly pictures: WordPictures = new Map()) {}

  get numbering(): readonly Numbering[] {
    return [{ reference: BULLETS, levels: levels(LevelFormat.BULLET, () => '•') }, ...this.counted];
  }

  /** Word's own footnotes by their numbers, for the document. */
  get footnotes(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      this.notes.map((words, index) => [
        String(index + 1),
        { children: [new Paragraph({ children: [new TextRun(withoutControls(words))] })] },
      ]),
    );
  }

  of(doc: TextNode): (Paragraph | Table)[] {
    return this.blocks(doc.content ?? [], -1);
  }

  private blocks(nodes: readonly TextNode[], level: number): (Paragraph | Table)[] {
    return nodes.flatMap((node) => this.block(node, level));
  }

  private block(node: TextNode, level: number): (Paragraph | Table)[] {
    switch (node.type) {
      case 'paragraph':
        return [new Paragraph({ ...inList(level), children: cited(node, this.inline(node)) })];
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[headingLevel(node) - 2],
            children: cited(node, this.inline(node)),
          }),
        ];
      case 'bulletList':
        return this.list(node, BULLETS, level + 1);
      case 'orderedList':
        return this.list(node, this.count(node), level + 1);
      case 'picture':
        return [this.picture(node)];
      case 'table':
        return this.table(node);
      default:
        // A node this version does not know: its words are kept all the same.
        return this.blocks(node.content ?? [], level);
    }
  }

  private count(node: TextNode): string {
    const start = Number(node.attrs?.start);
    const reference = `numbers-${this.counted.length + 1}`;
    this.counted.push({
      reference,
      levels: levels(
        LevelFormat.DECIMAL,
        (level) => `%${level + 1}.`,
        Number.isInteger(start) && start > 0 ? start : 1,
      ),
    });
    return reference;
  }

  /** An item's first paragraph bears the sign; what else stands in it goes on below, without one. */
  private list(node: TextNode, reference: string, wanted: number): (Paragraph | Table)[] {
    const level = Math.min(wanted, DEEPEST);
    return (node.content ?? []).flatMap((item) => {
      const [first, ...rest] = item.content ?? [];
      const marked = first && (first.type === 'paragraph' || first.type === 'heading');
      return [
        new Paragraph({
          numbering: { reference, level },
          children: cited(item, marked ? this.inline(first) : []),
        }),
        ...this.blocks(marked || !first ? rest : [first, ...rest], level),
      ];
    });
  }

  /** In the file itself, because whoever gets the file may not be able to read here. */
  private picture(node: TextNode): Paragraph {
    const facts = pictureFacts(node.attrs);
    const file = facts && this.pictures.get(facts.id);
    if (!facts || !file)
      return new Paragraph({
        children: [new TextRun(withoutControls(`[Picture: ${String(node.attrs?.alt ?? '')}]`))],
      });
    const shrink = Math.min(1, WIDEST / facts.width, HIGHEST / facts.height);
    const alt = withoutControls(facts.alt);
    return new Paragraph({
      children: [
        new ImageRun({
          ...file,
          transformation: {
            width: Math.round(facts.width * shrink),
            height: Math.round(facts.height * shrink),
          },
          altText: { name: alt, title: alt, description: alt },
        }),
      ],
    });
  }

  private table(node: TextNode): (Paragraph | Table)[] {
    const rows = (node.content ?? []).filter((row) => (row.content ?? []).length > 0);
    if (rows.length === 0) return [];
    const head = rows.findIndex((row) => !(row.content ?? []).every((cell) => cell.type === 'tableHeader'));
    const made = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, index) =>
          new TableRow({
            // Repeated on each page, and read out as headings.
            tableHeader: (head === -1 ? index === 0 : index < head) || undefined,
            cantSplit: true,
            children: (row.content ?? []).map((cell) => this.cell(cell)),
          }),
      ),
    });
    // Two tables in a row, or a table at the end, need a paragraph after them.
    return [made, new Paragraph({})];
  }

  private cell(cell: TextNode): TableCell {
    const heads = cell.type === 'tableHeader' && holdsWords(cell);
    const content = this.blocks(cell.content ?? [], -1);
    return new TableCell({
      columnSpan: span(cell, 'colspan'),
      rowSpan: span(cell, 'rowspan'),
      ...(heads && { shading: { fill: 'E8EDEE' } }),
      children: content.at(-1) instanceof Paragraph ? content : [...content, new Paragraph({})],
    });
  }

  private inline(node: TextNode): ParagraphChild[] {
    return (node.content ?? []).flatMap((one): ParagraphChild[] => {
      if (one.type === 'hardBreak') return [new TextRun({ break: 1 })];
      if (one.type === 'footnote') return [new FootnoteReferenceRun(this.notes.push(` ${noteWords(one)}`))];
      const has = (type: string): boolean => Boolean(one.marks?.some((mark) => mark.type === type));
      const href = one.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
      const style = {
        text: withoutControls(one.type === 'mention' ? labelOf(one.attrs) : (one.text ?? '')),
        bold: has('bold') || undefined,
        italics: has('italic') || undefined,
      };
      return isOurKindOfLink(href)
        ? [new ExternalHyperlink({ link: href, children: [new TextRun({ ...style, style: 'Hyperlink' })] })]
        : [new TextRun(style)];
    });
  }
}

const inList = (level: number) =>
  level < 0 ? {} : { style: 'ListContinue', indent: { left: indent(level) } };

const indent = (level: number): number => 567 * (level + 1); // twentieths of a point: one centimetre a level

const levels = (
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
  start = 1,
): ILevelsOptions[] =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    start,
    style: { paragraph: { indent: { left: indent(level), hanging: 360 } } },
  }));

const span = (cell: TextNode, name: string): number | undefined => {
  const value = Number(cell.attrs?.[name]);
  return Number.isInteger(value) && value > 1 && value <= 100 ? value : undefined;
};

/** Its number stands before it in a style of its own, by which it is told from the words when the file comes back. */
function cited(node: TextNode, words: ParagraphChild[]): ParagraphChild[] {
  const number = paragraphOf(node);
  return number === undefined
    ? words
    : [new TextRun({ text: `¶${number}\u2002`, style: PARAGRAPH_NUMBER }), ...words];
}
