import type { WordNumbering } from './numbering.js';
import type { WordStyle, WordStyles } from './styles.js';
import type { NoteCode, Tracked, WordPicture, WordRun } from './word-blocks.js';
import { child, isOn, textIn, valueOf, type XmlNode } from './xml.js';

/** The parts of a file that its paragraphs refer to. */
export interface Parts {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** Addresses outside the file by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
  /** Parts that hold pictures, by the id of their relationship. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Words of a footnote or endnote: `footnote 2`, `endnote 1`. */
  readonly footnotes: ReadonlyMap<string, string>;
}

type Base = Partial<Pick<WordStyle, 'bold' | 'italic'>>;

interface Around {
  readonly change: Tracked | null;
  readonly href: string | null;
  readonly base: Base;
}

interface Field {
  instruction: string;
  /** Between "separate" and "end" stands what is shown. */
  shown: boolean;
}

export interface InlineContent {
  readonly runs: WordRun[];
  readonly bookmarks: string[];
  /** Bodies of text boxes anchored here. */
  readonly boxes: XmlNode[];
}

const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const THROUGH = new Set([
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
]);
/** Our own copies number their paragraphs; the number is no part of the words. */
const PARAGRAPH_NUMBER = 'ParagraphNumber';
const PICTURES = new Set(['a:blip', 'v:imagedata']);

/** The words of a paragraph with how they look, where they lead and whether their change was kept track of. */
export class ParagraphReader {
  // A field may begin in one paragraph and end in another.
  private readonly fields: Field[] = [];
  private content: InlineContent = { runs: [], bookmarks: [], boxes: [] };

  constructor(
    private readonly parts: Parts,
    private readonly note: (code: NoteCode) => void,
  ) {}

  read(paragraph: XmlNode, base: Base): InlineContent {
    this.content = { runs: [], bookmarks: [], boxes: [] };
    this.inside(paragraph, { change: null, href: null, base });
    return this.content;
  }

  private inside(parent: XmlNode, around: Around): void {
    for (const node of parent.children) this.inline(node, around);
  }

  private inline(node: XmlNode, around: Around): void {
    const author = node.attributes['w:author'] ?? '';
    if (node.name === 'w:r') this.run(node, around);
    else if (DELETED.has(node.name)) this.inside(node, { ...around, change: { kind: 'deleted', author } });
    else if (INSERTED.has(node.name))
      // What one person inserted and another took out again is gone.
      this.inside(node, { ...around, change: around.change ?? { kind: 'inserted', author } });
    else if (THROUGH.has(node.name)) this.inside(node, around);
    else if (node.name === 'w:hyperlink')
      this.inside(node, { ...around, href: this.parts.links.get(node.attributes['r:id'] ?? '') ?? null });
    else if (node.name === 'w:bookmarkStart') this.content.bookmarks.push(node.attributes['w:name'] ?? '');
    else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') {
      this.note('formula');
      this.add(textIn(node), {}, around);
    } else if (node.name === 'mc:AlternateContent') this.inside(alternative(node), around);
  }

  private run(run: XmlNode, around: Around): void {
    const properties = child(run, 'w:rPr');
    if (valueOf(properties, 'w:rStyle') === PARAGRAPH_NUMBER) return;
    const style = this.parts.styles.of(valueOf(properties, 'w:rStyle'));
    if (isOn(properties, 'w:vanish')) {
      if (textIn(run).trim() !== '') this.note('hidden');
      return;
    }
    if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')) this.note('struck');
    const look = {
      bold: isOn(properties, 'w:b') ?? style.bold ?? around.base.bold ?? false,
      italic: isOn(properties, 'w:i') ?? style.italic ?? around.base.italic ?? false,
    };
    this.pieces(run, look, around);
  }

  private pieces(parent: XmlNode, look: Base, around: Around): void {
    for (const node of parent.children) this.piece(node, look, around);
  }

  private piece(node: XmlNode, look: Base, around: Around): void {
    switch (node.name) {
      case 'w:t':
      case 'w:delText':
        return this.add(textIn(node), look, around);
      case 'w:tab':
      case 'w:ptab':
        return this.add(' ', look, around);
      case 'w:br':
        // The end of a page or column is how it lay on paper.
        if (!node.attributes['w:type'] || node.attributes['w:type'] === 'textWrapping')
          this.add('\n', look, around);
        return;
      case 'w:cr':
        return this.add('\n', look, around);
      case 'w:noBreakHyphen':
        return this.add('\u2011', look, around);
      case 'w:sym':
        return this.note('symbol');
      case 'w:footnoteReference':
        return this.footnote('footnote', node, around);
      case 'w:endnoteReference':
        return this.footnote('endnote', node, around);
      case 'w:commentReference':
        return this.note('comment');
      case 'w:fldChar':
        return this.field(node.attributes['w:fldCharType']);
      case 'w:instrText':
        if (this.fields.length > 0) this.fields.at(-1)!.instruction += textIn(node);
        return;
      case 'mc:AlternateContent':
        return this.pieces(alternative(node), look, around);
      case 'w:drawing':
      case 'w:pict':
        return this.drawing(node, around);
      case 'w:object':
        return this.note('embedded');
    }
  }

  private footnote(kind: string, node: XmlNode, around: Around): void {
    const text = this.parts.footnotes.get(`${kind} ${node.attributes['w:id'] ?? ''}`)?.trim();
    if (!text || this.isUnseen()) return;
    const { change } = around;
    this.content.runs.push({ text, bold: false, italic: false, href: null, change, note: true });
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ instruction: '', shown: false });
    else if (type === 'end') this.fields.pop();
    else if (this.fields.length > 0) {
      this.fields.at(-1)!.shown = true;
      if (this.inContents()) this.note('contents');
    }
  }

  private inContents(): boolean {
    return this.fields.some(({ instruction }) => /^\s*TO[CA]\b/i.test(instruction));
  }

  /** An instruction, or a table of contents. */
  private isUnseen(): boolean {
    return this.fields.some(({ shown }) => !shown) || this.inContents();
  }

  private drawing(node: XmlNode, { change }: Around): void {
    const boxes = named(node, (one) => one.name === 'w:txbxContent');
    const pictures = named(node, (one) => PICTURES.has(one.name));
    this.content.boxes.push(...boxes);
    if (boxes.length > 0) this.note('text-box');
    for (const picture of pictures) {
      this.note('picture');
      const look = { text: '', bold: false, italic: false, href: null, change };
      this.content.runs.push({ ...look, picture: this.picture(picture, node) });
    }
    if (boxes.length + pictures.length === 0) this.note('drawing');
  }

  private picture({ attributes }: XmlNode, around: XmlNode): WordPicture {
    const [about] = named(around, (one) => one.name === 'wp:docPr' || one.name === 'v:shape');
    const alt = about?.attributes.descr ?? about?.attributes.alt ?? '';
    const part = this.parts.pictures.get(attributes['r:embed'] ?? attributes['r:id'] ?? '') ?? null;
    return { alt: alt.replace(/\s+/g, ' ').trim(), part };
  }

  private add(text: string, look: Base, around: Around): void {
    if (this.isUnseen()) return;
    const clean = text
      .replace(/[\r\n]+/g, text === '\n' ? '\n' : ' ')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\ufeff\ufffe\uffff]/g, '');
    if (clean === '') return;
    const href = around.href ?? this.fieldHref();
    // A place within the file leads nowhere here and is no loss.
    if (href && !href.startsWith('#') && !OURS.test(href)) this.note('link');
    this.content.runs.push({
      text: clean,
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      href: href !== null && OURS.test(href) ? href : null,
      change: around.change,
    });
  }

  private fieldHref(): string | null {
    for (const { instruction } of this.fields) {
      const found = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction);
      if (found) return found[1]!;
    }
    return null;
  }
}

/** The same as the editor's: only https and mail addresses lead out of a text. */
const OURS = /^(https:\/\/|mailto:)[^\s]+$/i;

const alternative = (node: XmlNode): XmlNode =>
  child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? { ...node, children: [] };

/** Nodes of a kind anywhere inside, one of two alternatives only, and not inside each other. */
const named = (node: XmlNode, is: (one: XmlNode) => boolean): XmlNode[] =>
  is(node)
    ? [node]
    : (node.name === 'mc:AlternateContent' ? alternative(node) : node).children.flatMap((one) =>
        named(one, is),
      );
