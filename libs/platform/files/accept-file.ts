import { fileTypeFromBuffer } from 'file-type';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { Zip } from '../zip/zip.js';
import { acceptPicture } from './accept-picture.js';
import { tidyFileName } from './file-name.js';
import { isPlainText } from './plain-text.js';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What people work with; each is recognised by its content, whatever its name says. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};
const PICTURES: readonly string[] = ['png', 'apng', 'jpg', 'webp', 'gif'];
const WITH_MACROS: readonly string[] = ['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm'];
/** The forms of Word, Excel and PowerPoint until 2007: whether one holds a macro cannot be told without taking it apart. */
const OLD_OFFICE = 'cfb';

export interface AcceptedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of a picture, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A file that may be kept, or why not, by its name. Pictures lose what their files tell besides. */
export async function acceptFile(
  named: string,
  bytes: Uint8Array,
  path = 'file',
): Promise<Result<AcceptedFile>> {
  const name = tidyFileName(named);
  const no = (code: string, words: string) => refused(refusal(fault(code, path, `${name}: ${words}`)));
  if (bytes.length === 0) return no('file/empty', 'this file is empty. Choose another.');
  if (bytes.length > MAX_FILE_BYTES)
    return no('file/too-large', 'this file is larger than 10 MB. Make it smaller, or post a link instead.');
  const kind = (await fileTypeFromBuffer(bytes))?.ext ?? '';
  if (PICTURES.includes(kind)) {
    const picture = await acceptPicture(name, bytes, path);
    if (picture.ok) return picture;
    const { code, message } = picture.refusal.faults[0]!;
    return no(code, message.charAt(0).toLowerCase() + message.slice(1));
  }
  if (WITH_MACROS.includes(kind) || (DOCUMENTS[kind] && holdsMacros(bytes)))
    return no('file/macros', 'this file holds macros. Save it without them, as docx, xlsx, pptx or PDF.');
  if (kind === OLD_OFFICE)
    return no(
      'file/old-office',
      'this is an older form of file that can hold macros. Save it as docx, xlsx, pptx or PDF.',
    );
  const mediaType = DOCUMENTS[kind] ?? (isPlainText(name, bytes) ? 'text/plain' : undefined);
  if (mediaType === undefined)
    return no(
      'file/type',
      'this kind of file is not taken. Choose a PDF, Word, Excel, PowerPoint or OpenDocument file, a picture (JPEG, PNG, WebP, GIF), or plain text.',
    );
  return done({ name, mediaType, bytes, width: null, height: null });
}

/** A renamed macro file is still one: its parts tell. */
function holdsMacros(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50) return false;
  try {
    const { names } = new Zip(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      (why) => new Error(why),
    );
    return names.some((part) => /(^|\/)(vbaProject\.bin|Basic\/.+\.xml)$/i.test(part));
  } catch {
    return true;
  }
}
