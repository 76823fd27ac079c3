import { ParagraphReader, type Parts } from './paragraph-reader.js';
import { numberedOf, indentOf, outlined } from './styles.js';
import {
  beginning,
  plainOf,
  type NoteCode,
  type Tracked,
  type WordBlock,
  type WordNote,
  type WordParagraph,
} from './word-blocks.js';
import { readTable } from './read-table.js';
import { child, valueOf, type XmlNode } from './xml.js';

/** The paragraphs and tables of a document in their order, changes that were kept track of still marked. */
export class BodyReader {
  readonly notes: WordNote[] = [];
  private readonly inline: ParagraphReader;
  private found: NoteCode[] = [];
  private last = '';
  private waiting: string[] = [];

  constructor(private readonly parts: Parts) {
    this.inline = new ParagraphReader(parts, (code) => void this.found.push(code));
  }

  blocks(parent: XmlNode | undefined, inTable = false): WordBlock[] {
    return (parent?.children ?? []).flatMap((node) => this.block(node, inTable));
  }

  private block(node: XmlNode, inTable: boolean): WordBlock[] {
    switch (node.name) {
      case 'w:p':
        return this.paragraph(node);
      case 'w:tbl':
        if (inTable) {
          this.note('nested-table');
          return readTable(node, (cell) => this.blocks(cell, true)).rows.flatMap((row) =>
            row.cells.flatMap((cell) => cell.blocks),
          );
        }
        return [readTable(node, (cell) => this.blocks(cell, true))];
      case 'w:sdt':
        if (isContents(node)) {
          this.note('contents');
          return [];
        }
        return this.blocks(child(node, 'w:sdtContent'), inTable);
      case 'w:bookmarkStart':
        this.waiting.push(node.attributes['w:name'] ?? '');
        return [];
      case 'w:altChunk':
        this.note('embedded');
        return [];
      case 'mc:AlternateContent':
        return this.blocks(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'), inTable);
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        return this.blocks(node, inTable);
      default:
        return [];
    }
  }

  private paragraph(node: XmlNode): WordBlock[] {
    const properties = child(node, 'w:pPr');
    const style = this.parts.styles.of(valueOf(properties, 'w:pStyle'));
    if (/^(toc|table of (figures|contents))\b/.test(style.name)) {
      this.note('contents');
      return [];
    }
    const heading = outlined(properties) ?? style.heading ?? null;
    const { runs, bookmarks, boxes } = this.inline.read(node, heading === null ? style : {});
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      style: style.name,
      heading,
      // The numbers of headings are the plan's own.
      list: heading === null ? this.listOf(properties, style.numbered) : null,
      indent: indentOf(properties) ?? style.indent ?? 0,
      runs,
      bookmarks: [...this.waiting.splice(0), ...bookmarks],
      endDeleted: endOf(properties),
    };
    this.last = beginning(plainOf(runs)) || this.last;
    for (const code of this.found.splice(0)) this.notes.push({ code, near: this.last });
    return [paragraph, ...boxes.flatMap((box) => this.blocks(box))];
  }

  private listOf(
    properties: XmlNode | undefined,
    inherited: { readonly list: string | undefined; readonly level: number | undefined } | undefined,
  ): WordParagraph['list'] {
    const own = numberedOf(properties);
    const id = own?.list ?? inherited?.list;
    const level = Math.min(8, Math.max(0, own?.level ?? inherited?.level ?? 0));
    const sign = this.parts.numbering.level(id, level);
    return sign && { level, sign };
  }

  private note(code: NoteCode): void {
    this.notes.push({ code, near: this.last });
  }
}

const isContents = (node: XmlNode): boolean =>
  /table of contents/i.test(valueOf(child(child(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '');

function endOf(properties: XmlNode | undefined): Tracked | null {
  const mark = child(properties, 'w:rPr');
  const gone = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
  return gone ? { kind: 'deleted', author: gone.attributes['w:author'] ?? '' } : null;
}
