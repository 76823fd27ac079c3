import { fileTypeFromBuffer } from 'file-type';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What evidence comes as; each is recognised by its first bytes, whatever its name says. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

export interface AcceptedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file that may be kept, or why not. The name is for people: paths and control signs are taken off it. */
export async function acceptFile(
  name: string,
  bytes: Uint8Array,
  path = 'file',
): Promise<Result<AcceptedFile>> {
  if (bytes.length === 0)
    return refused(refusal(fault('file/empty', path, 'This file is empty. Choose another.')));
  if (bytes.length > MAX_FILE_BYTES)
    return refused(
      refusal(
        fault(
          'file/too-large',
          path,
          'This file is larger than 10 MB. Make it smaller, or put a link instead.',
        ),
      ),
    );
  const mediaType =
    TYPES[(await fileTypeFromBuffer(bytes))?.ext ?? ''] ?? (plainText(name, bytes) ? 'text/plain' : null);
  if (mediaType === null) {
    return refused(
      refusal(
        fault(
          'file/type',
          path,
          'This kind of file is not taken. Choose a PDF, Word, Excel or PowerPoint file (docx, xlsx, pptx), a PNG or JPEG picture, or plain text.',
        ),
      ),
    );
  }
  return done({ name: tidyFileName(name), mediaType, bytes });
}

function plainText(name: string, bytes: Uint8Array): boolean {
  if (!/\.(txt|csv|md)$/i.test(name) || bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file's name for people: without its path and control signs. */
export const tidyFileName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '')
    .slice(-120)
    .trim() || 'file';
