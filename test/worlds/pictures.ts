import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';

/** Small pictures of four by three pixels, drawn by a browser; and what cameras and programs put beside a picture. */
const base64 = (...lines: string[]): Buffer => Buffer.from(lines.join(''), 'base64');

export const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAALElEQVR4AUyIQQ0AMAgDb5ibi00bLkAdEPjQtE3uhGexJ1RCb/20',
  'xfk+BCQAAAD//zY3yeYAAAAGSURBVAMAnakLWzCsZU8AAAAASUVORK5CYII=',
);

export const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i',
  'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj',
  'Y2NjY2NjY2P/wAARCAADAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAaEAACAwEBAAAAAAAAAAAAAAAAAQIR',
  'MSFB/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AI0pObt1iXElirwADoZ/',
  '/9k=',
);

export const WEBP = base64(
  'UklGRkIAAABXRUJQVlA4IDYAAAAwAgCdASoEAAMAAsBMJaACdLoB+AADISoeoAD+zywPg8RpUXK/QCx/8btxhvsU/+LNg1hroAA=',
);

/** Two colours, one frame. */
const GIF_HEAD = Buffer.from('GIF89a\x04\0\x03\0\x80\0\0\0\x5e\xb8\xff\xff\xff', 'latin1');
const GIF_FRAME = Buffer.from('\x2c\0\0\0\0\x04\0\x03\0\0\x02\x03\x84\x7f\x05\0', 'latin1');
const END = Buffer.of(0x3b);
export const GIF = Buffer.concat([GIF_HEAD, GIF_FRAME, END]);
export const MOVING_GIF = Buffer.concat([GIF_HEAD, GIF_FRAME, GIF_FRAME, END]);

/** Where a photograph was taken, as a file might say it. */
export const SECRET = 'Home of the photographer 54.97N';

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** EXIF with how the picture is turned (6: by a quarter), and the secret behind it. */
const exif = segment(
  0xe1,
  Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0', 'latin1'),
    Buffer.from(SECRET),
  ]),
);
const afterStart = (jpeg: Buffer, ...more: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...more, jpeg.subarray(2)]);

export const TURNED_JPEG = afterStart(JPEG, exif);

const pngChunk = (type: string, content: string): Buffer => {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(type + content, 'latin1'), Buffer.alloc(4)]);
  chunk.writeUInt32BE(content.length, 0);
  return chunk;
};
const inPng = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33)]);

function webpWithExif(): Buffer {
  const extended = Buffer.from('VP8X\x0a\0\0\0\x08\0\0\0\x03\0\0\x02\0\0', 'latin1');
  const note = Buffer.concat([Buffer.from('EXIF\0\0\0\0', 'latin1'), Buffer.from(SECRET), Buffer.of(0)]);
  note.writeUInt32LE(SECRET.length, 4);
  const all = Buffer.concat([WEBP.subarray(0, 12), extended, WEBP.subarray(12), note]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

export const withSecrets: Readonly<Record<string, Buffer>> = {
  'PNG with a text': inPng(pngChunk('tEXt', `Comment\0${SECRET}`)),
  'PNG with EXIF': inPng(pngChunk('eXIf', SECRET)),
  'PNG with something behind its end': Buffer.concat([PNG, Buffer.from(SECRET)]),
  'JPEG with EXIF': TURNED_JPEG,
  'JPEG with a comment': afterStart(JPEG, segment(0xfe, Buffer.from(SECRET))),
  'JPEG with XMP': afterStart(JPEG, segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`))),
  'JPEG with IPTC': afterStart(JPEG, segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`))),
  'JPEG with something behind its end': Buffer.concat([JPEG, Buffer.from(SECRET)]),
  'WebP with EXIF': webpWithExif(),
  'GIF with a comment': Buffer.concat([
    GIF_HEAD,
    Buffer.of(0x21, 0xfe, SECRET.length),
    Buffer.from(SECRET),
    Buffer.of(0),
    GIF_FRAME,
    END,
  ]),
};

/** A picture that somebody put into a section's text. */
export async function keptPicture(
  app: TestApp,
  sectionId: string,
  writer: PersonReader,
): Promise<{ id: Id; document: Id }> {
  const input = { requestId: requestId(), sectionId, name: 'ramp.png', bytes: PNG.toString('base64') };
  const { addPicture } = await app.ask(
    'mutation ($input: AddPictureInput!) { addPicture(input: $input) { ... on SectionPicture { id } } }',
    { input },
    writer,
  );
  const { document } = (await app.database.row<{ document: Id }>(
    'SELECT document_id AS document FROM plans.section WHERE id = $1',
    [sectionId],
  ))!;
  return { id: (addPicture as { id: Id }).id, document };
}
