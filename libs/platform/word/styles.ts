import { child, childrenNamed, isOn, valueOf, type XmlNode } from './xml.js';

export interface Numbered {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** What a style says of a paragraph or a run, with what it inherits. */
export interface WordStyle {
  /** In English and small letters; Word translates only what it shows. */
  readonly name: string;
  /** 1 to 9. */
  readonly heading: number | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly numbered: Numbered | undefined;
  readonly indent: number | undefined;
}

const PLAIN: WordStyle = {
  name: '',
  heading: undefined,
  bold: undefined,
  italic: undefined,
  numbered: undefined,
  indent: undefined,
};

/** The styles of a document by their ids. */
export class WordStyles {
  private readonly nodes: ReadonlyMap<string, XmlNode>;
  private readonly known = new Map<string, WordStyle>();

  constructor(root: XmlNode | undefined) {
    this.nodes = new Map(
      childrenNamed(root, 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', one]),
    );
  }

  of(id: string | undefined): WordStyle {
    return id === undefined ? PLAIN : this.read(id, 0);
  }

  private read(id: string, depth: number): WordStyle {
    const known = this.known.get(id);
    if (known) return known;
    const node = this.nodes.get(id);
    // Styles can be based on each other in a ring.
    if (!node || depth > 20) return PLAIN;
    const base = valueOf(node, 'w:basedOn');
    const inherited = base === undefined ? PLAIN : this.read(base, depth + 1);
    const paragraph = child(node, 'w:pPr');
    const run = child(node, 'w:rPr');
    const name = (valueOf(node, 'w:name') ?? '').toLowerCase().trim();
    const style: WordStyle = {
      name,
      heading: headingOf(name) ?? outlined(paragraph) ?? inherited.heading,
      bold: isOn(run, 'w:b') ?? inherited.bold,
      italic: isOn(run, 'w:i') ?? inherited.italic,
      numbered: numberedOf(paragraph) ?? inherited.numbered,
      indent: indentOf(paragraph) ?? inherited.indent,
    };
    this.known.set(id, style);
    return style;
  }
}

const headingOf = (name: string): number | undefined => {
  const found = /^heading ?([1-9])$/.exec(name);
  return found ? Number(found[1]) : undefined;
};

/** The level a paragraph has in Word's outline: a heading by another name. 9 means body text. */
export function outlined(paragraph: XmlNode | undefined): number | undefined {
  const level = Number(valueOf(paragraph, 'w:outlineLvl') ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

export function numberedOf(paragraph: XmlNode | undefined): Numbered | undefined {
  const node = child(paragraph, 'w:numPr');
  if (!node) return undefined;
  const level = Number(valueOf(node, 'w:ilvl'));
  return { list: valueOf(node, 'w:numId'), level: Number.isInteger(level) ? level : undefined };
}

/** From the left edge, in twentieths of a point. */
export function indentOf(paragraph: XmlNode | undefined): number | undefined {
  const { 'w:left': left, 'w:start': start } = child(paragraph, 'w:ind')?.attributes ?? {};
  const value = Number(left ?? start);
  return Number.isFinite(value) ? value : undefined;
}
