import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { beginning, linesOf, type TextNode } from './text-lines.js';
import type { FilePart } from './word-file.js';

/** A picture of a Word file as it may be kept: its bytes lie in the file store, without what the file told besides. */
export interface KeptPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
}

/** By the part of the Word file that held them. */
export type KeptPictures = Readonly<Record<string, KeptPicture>>;

/** Somebody's words for the picture with this number, counted through the file from nought. */
export interface PictureWords {
  readonly picture: number;
  readonly words: string;
}

export interface FilePicture {
  readonly picture: number;
  /** Which part of the file it stands in. */
  readonly part: number;
  /** What the file says that it shows; empty where it says nothing. */
  readonly alt: string;
  /** The first words of the paragraph before it. */
  readonly near: string;
  /** False where its file could not be taken. */
  readonly kept: boolean;
}

const LONGEST_WORDS = 500;

export function filePictures(parts: readonly FilePart[], kept: KeptPictures): FilePicture[] {
  const found: FilePicture[] = [];
  parts.forEach(({ title, content }, part) => {
    let near = title ?? '';
    const walk = (node: TextNode): void => {
      if (node.type === 'picture')
        found.push({
          picture: found.length,
          part,
          alt: altOf(node),
          near: beginning(near),
          kept: kept[partOf(node)] !== undefined,
        });
      else if (node.type === 'paragraph' || node.type === 'heading') near = linesOf([node]).at(-1) || near;
      else node.content?.forEach(walk);
    };
    content.forEach(walk);
  });
  return found;
}

export const pictureWordsFaults = (given: readonly PictureWords[]): Fault[] =>
  given.flatMap(({ picture, words }) => {
    const path = `pictures.${picture}.words`;
    if (words.length > LONGEST_WORDS)
      return [
        fault(
          'picture/words-too-long',
          path,
          `Shorten what the picture shows to ${LONGEST_WORDS} characters.`,
        ),
      ];
    return holdsNhsNumber(words)
      ? [
          fault(
            'picture/nhs-number',
            path,
            'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
          ),
        ]
      : [];
  });

/** Which pictures a text takes along, each told to `take`, which gives it its file. Those without words or bytes are left out. */
export function pictured(
  parts: readonly FilePart[],
  kept: KeptPictures,
  given: readonly PictureWords[],
  take: (part: number, picture: KeptPicture) => string | null,
): FilePart[] {
  const words = new Map(given.map((one) => [one.picture, one.words.replace(/\s+/g, ' ').trim()]));
  let count = 0;
  return parts.map(({ content, ...rest }, part) => {
    const walk = (node: TextNode): TextNode[] => {
      if (node.type !== 'picture')
        return [node.content ? { ...node, content: node.content.flatMap(walk) } : node];
      const picture = kept[partOf(node)];
      const alt = altOf(node) || (words.get(count) ?? '');
      count += 1;
      const file = picture && alt !== '' ? take(part, picture) : null;
      if (!picture || file === null) return [];
      const { width, height } = picture;
      return [{ type: 'picture', attrs: { file: `file/${file}`, alt, width, height } }];
    };
    return { ...rest, content: content.flatMap(walk) };
  });
}

const altOf = (node: TextNode): string => String(node.attrs?.alt ?? '').trim();
const partOf = (node: TextNode): string => String(node.attrs?.part ?? '');
