import { fileTypeFromBuffer } from 'file-type';
import { Zip } from '../zip/zip.js';
import { WordProblem } from './word-problem.js';
import { childrenNamed, parseXml, type XmlNode } from './xml.js';

export const MOST_BYTES = 10 * 1024 * 1024;

const MACROS = /macroEnabled|vbaProject/i;
const BEGINS_ZIP = Buffer.from('PK');
const BEGINS_OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A protected file of today lies inside a file of the old kind, under this name. */
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The parts of a Word file, found as the standard says: by its relationships, whatever the parts are called. */
export interface OpenWord {
  readonly document: XmlNode;
  /** The part that the document relates to by a kind, such as `styles`. */
  related(kind: string): XmlNode | undefined;
  /** Addresses outside the file. */
  readonly links: ReadonlyMap<string, string>;
  /** Parts that hold pictures, by the id of their relationship. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly properties: Readonly<Record<string, string>>;
  /** The bytes of a part; null where it is not there or holds more than may be read. */
  bytes(part: string): Uint8Array | null;
}

/** Recognised by what it holds, never by its name. Throws a WordProblem. */
export async function openWord(bytes: Buffer): Promise<OpenWord> {
  if (bytes.length === 0) throw new WordProblem('empty');
  if (bytes.length > MOST_BYTES) throw new WordProblem('too-large');
  if (bytes.subarray(0, 8).equals(BEGINS_OLE))
    throw new WordProblem(bytes.includes(PROTECTED) ? 'encrypted' : 'old-word');
  if (!bytes.subarray(0, 2).equals(BEGINS_ZIP)) throw new WordProblem('type');
  const zip = new Zip(bytes, (fault) => new WordProblem(fault));
  const types = zip.read('[Content_Types].xml');
  if (!types) throw new WordProblem((await fileTypeFromBuffer(bytes))?.ext === 'docx' ? 'damaged' : 'type');
  if (MACROS.test(types.toString('utf8')) || zip.names.some((name) => MACROS.test(name)))
    throw new WordProblem('macros');
  const roots = relationsOf(zip, '');
  const main = roots.find((one) => one.type.endsWith('/officeDocument'))?.target;
  const document = main === undefined ? undefined : xmlOf(zip, main);
  if (main === undefined || document?.name !== 'w:document') throw new WordProblem('type');
  const relations = relationsOf(zip, main);
  return {
    document,
    related: (kind) => {
      const found = relations.find((one) => !one.outside && one.type.endsWith(`/${kind}`));
      return found && xmlOf(zip, found.target);
    },
    pictures: new Map(
      relations
        .filter((one) => !one.outside && one.type.endsWith('/image'))
        .map((one) => [one.id, one.target]),
    ),
    links: new Map(relations.filter((one) => one.outside).map((one) => [one.id, one.target])),
    bytes: (part) => readable(zip, part),
    properties: propertiesOf(zip, roots.find((one) => one.type.endsWith('/custom-properties'))?.target),
  };
}

function readable(zip: Zip, part: string): Uint8Array | null {
  try {
    return zip.read(part);
  } catch (error) {
    if (error instanceof WordProblem) return null;
    throw error;
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
}

function relationsOf(zip: Zip, part: string): Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const root = xmlOf(zip, `${folder}_rels/${part.slice(cut)}.rels`);
  return childrenNamed(root, 'Relationship').map(({ attributes }) => {
    const outside = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      outside,
      target: outside ? target : target.startsWith('/') ? target.slice(1) : joined(folder, target),
    };
  });
}

const joined = (folder: string, path: string): string => {
  const parts = folder.split('/').filter(Boolean);
  for (const one of path.split('/'))
    if (one === '..') parts.pop();
    else if (one !== '.') parts.push(one);
  return parts.join('/');
};

function xmlOf(zip: Zip, name: string): XmlNode | undefined {
  const bytes = zip.read(name);
  return bytes ? parseXml(bytes) : undefined;
}

function propertiesOf(zip: Zip, part = 'docProps/custom.xml'): Record<string, string> {
  return Object.fromEntries(
    childrenNamed(xmlOf(zip, part), 'property').map((one) => [
      one.attributes.name ?? '',
      one.children.map((value) => value.children.map((words) => words.text).join('')).join(''),
    ]),
  );
}
