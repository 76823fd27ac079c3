import type { AppLoadContext } from 'react-router';
import { PictureBytesDocument } from '../../../gql/operations.js';
import { pictureFacts } from '../picture-facts.js';
import type { CopiedText } from './copied-text.js';
import { parseText, type TextNode } from './text-node.js';
import type { WordPictures } from './word-text.server.js';

// A file that can still be mailed; what goes beyond is told in words.
const MOST_PICTURES = 60;
const MOST_BYTES = 25 * 1024 * 1024;

/** The files of the pictures in some texts, as far as this reader may have them. */
export async function wordPictures(
  context: AppLoadContext,
  copies: readonly CopiedText[],
): Promise<WordPictures> {
  const wanted = copies.flatMap(({ section, json }) =>
    picturesIn(parseText(json)).map((id) => ({ id, document: section.documentId })),
  );
  const found = new Map<string, { type: 'png' | 'jpg' | 'gif'; data: Uint8Array }>();
  let bytes = 0;
  for (const { id, document } of wanted.slice(0, MOST_PICTURES)) {
    if (!document || found.has(id)) continue;
    const { pictureBytes } = await context.schema(PictureBytesDocument, { document, id });
    const data = Buffer.from(pictureBytes ?? '', 'base64');
    const type = typeOf(data);
    if (!type || (bytes += data.length) > MOST_BYTES) continue;
    found.set(id, { type, data });
  }
  return found;
}

const picturesIn = (node: TextNode): string[] =>
  node.type === 'picture'
    ? [pictureFacts(node.attrs)?.id ?? []].flat()
    : (node.content ?? []).flatMap(picturesIn);

const typeOf = (data: Buffer): 'png' | 'jpg' | 'gif' | null =>
  data[0] === 0x89 ? 'png' : data[0] === 0xff ? 'jpg' : data[0] === 0x47 ? 'gif' : null;
