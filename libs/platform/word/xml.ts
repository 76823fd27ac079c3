import sax from 'sax';
import { WordProblem } from './word-problem.js';

/** An element or, with `text`, the words between two. Names are those of the field's books: `w:p`, whatever prefix the file uses. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly text: string;
}

const DEEPEST = 400;
const MOST_NODES = 3_000_000;

/** Both editions of the standard (ECMA-376 transitional and ISO 29500 strict) mean the same by these. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/** The root element. A document type is refused: with it come entities, of which a few lines make gigabytes. */
export function parseXml(bytes: Buffer): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  let count = 0;
  const add = (node: XmlNode): void => {
    if ((count += 1) > MOST_NODES) throw new WordProblem('too-much-inside');
    open.at(-1)!.children.push(node);
  };
  const words = (text: string): void => add({ name: '', attributes: {}, children: [], text });
  const parser = sax.parser(true, { xmlns: true, position: false });
  parser.ondoctype = () => {
    throw new WordProblem('damaged');
  };
  parser.onerror = () => {
    throw new WordProblem('damaged');
  };
  parser.onopentag = (tag) => {
    const { uri, local, attributes } = tag as sax.QualifiedTag;
    if (open.length > DEEPEST) throw new WordProblem('too-much-inside');
    const node: XmlNode = {
      name: named(uri, local),
      attributes: Object.fromEntries(
        Object.values(attributes)
          .filter((one) => one.prefix !== 'xmlns' && one.name !== 'xmlns')
          // An attribute without a prefix belongs to its element.
          .map((one) => [one.prefix === '' ? one.local : named(one.uri, one.local), one.value]),
      ),
      children: [],
      text: '',
    };
    add(node);
    open.push(node);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = words;
  parser.oncdata = words;
  parser.write(decoded(bytes)).close();
  return root.children.find((one) => one.name !== '') ?? root;
}

const named = (uri: string, local: string): string => {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? `${uri} ${local}` : prefix === '' ? local : `${prefix}:${local}`;
};

/** UTF-8, or UTF-16 where the first bytes say so: the standard allows both. */
function decoded(bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  const coding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes);
  } catch {
    throw new WordProblem('damaged');
  }
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** The `w:val` of a child, as most of Word's properties are written. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val'];

/** A switch such as bold: present means on, unless it says otherwise; undefined where it is not spoken of. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (!found) return undefined;
  return !/^(0|false|off|none)$/i.test(found.attributes['w:val'] ?? '1');
}

export const textIn = (node: XmlNode): string => node.text + node.children.map(textIn).join('');
