import { fileTypeFromBuffer } from 'file-type';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { tidyFileName } from './file-name.js';
import { readGif } from './picture/gif.js';
import { readJpeg } from './picture/jpeg.js';
import { BrokenPicture, type Picture } from './picture/picture.js';
import { readPng } from './picture/png.js';
import { MovingPicture, readWebp } from './picture/webp.js';

export const MAX_PICTURE_BYTES = 5 * 1024 * 1024;
/** A small file can claim to be a huge picture, which a reader's browser would then try to unfold. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 12_000;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Picture>> = {
  png: readPng,
  apng: readPng,
  jpg: readJpeg,
  webp: readWebp,
  gif: readGif,
};

export interface AcceptedPicture extends Picture {
  readonly name: string;
}

/**
 * A picture that may be kept, or why not. It is known by its content, and nothing is kept but the picture: where and when it was
 * taken, with what, by whom and what it shows in small (EXIF, XMP, IPTC, comments, previews, what stands behind its end) is left
 * out here, whatever the browser did before.
 */
export async function acceptPicture(
  name: string,
  bytes: Uint8Array,
  path = 'picture',
): Promise<Result<AcceptedPicture>> {
  const no = (code: string, words: string) => refused(refusal(fault(code, path, words)));
  if (bytes.length === 0) return no('picture/empty', 'This file is empty. Choose another.');
  if (bytes.length > MAX_PICTURE_BYTES)
    return no('picture/too-large', 'This picture is larger than 5 MB. Make it smaller first.');
  const read = READERS[(await fileTypeFromBuffer(bytes))?.ext ?? ''];
  if (!read)
    return no(
      'picture/type',
      'This kind of file is not taken as a picture. Choose a PNG, JPEG, WebP or GIF file.',
    );
  const picture = tried(() => read(bytes));
  if (picture instanceof MovingPicture)
    return no('picture/moves', 'This picture moves. Choose one that stands still.');
  if (picture instanceof BrokenPicture)
    return no('picture/broken', 'This file is damaged, so it cannot be shown. Choose another.');
  const { width, height } = picture;
  if (width < 1 || height < 1)
    return no('picture/broken', 'This file is damaged, so it cannot be shown. Choose another.');
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return no('picture/too-many-pixels', 'This picture has too many pixels. Make it smaller first.');
  return done({ ...picture, name: tidyFileName(name) });
}

function tried(read: () => Picture): Picture | BrokenPicture {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenPicture) return error;
    if (error instanceof RangeError) return new BrokenPicture('It ends too early.'); // a length that leads out of the file
    throw error;
  }
}
