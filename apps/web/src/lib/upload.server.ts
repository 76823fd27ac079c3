import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { valuesOf, type Values } from './form.js';

export interface Uploaded {
  values: Values;
  name: string;
  base64: string;
}

/** What is read of a post beside its files: the form's other fields and the marks between them. */
const FORM_BYTES = 256 * 1024;
/** What is read and thrown away, so that the browser gets to hear why: beyond it the connection is just closed. */
const MOST_THROWN_AWAY = 100 * 1024 * 1024;

/** The one file of a posted form, `file`, and its other fields; a fault where there is none or it is larger than `most` bytes. */
export async function uploaded(
  request: Request,
  most: number,
  tooLarge: string,
): Promise<Uploaded | { fault: Fault; values: Values }> {
  const { form, whole } = await postedForm(request, most);
  const file = form.get('file');
  const values = valuesOf(form);
  if (!whole || (file instanceof File && file.size > most))
    return { fault: fault('file/too-large', 'file', tooLarge), values };
  if (!(file instanceof File) || isNoFile(file))
    return { fault: fault('file/missing', 'file', 'Choose a file.'), values };
  return { values, name: file.name, base64: await base64Of(file) };
}

/** What a browser sends for a field in which no file was chosen. */
export const isNoFile = (file: File): boolean => file.name === '' && file.size === 0;

export const base64Of = async (file: File): Promise<string> =>
  Buffer.from(await file.arrayBuffer()).toString('base64');

/**
 * A posted form with files of up to `most` bytes together. Where there is more, it is not `whole`: the fields that came before the
 * files are in it all the same, so that nothing typed is lost. Pages put their fields before their files for this.
 */
export async function postedForm(
  request: Request,
  most: number,
): Promise<{ readonly form: FormData; readonly whole: boolean }> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary || !request.body) return { form: await request.formData(), whole: true };
  const { bytes, whole } = await bytesOf(request.body, most + FORM_BYTES);
  const body = whole ? bytes : wholeParts(bytes, boundary);
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  return { form, whole };
}

/** The parts that ended within these bytes, as a form of their own. */
function wholeParts(bytes: Buffer<ArrayBuffer>, boundary: string): Buffer<ArrayBuffer> {
  const last = bytes.lastIndexOf(`\r\n--${boundary}`);
  const head = last > 0 ? bytes.subarray(0, last) : Buffer.from(`--${boundary}\r\n\r\n`);
  return Buffer.concat([head, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/** Where there is more than `most`, only its beginning; the rest is read all the same, but not kept. */
async function bytesOf(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<{ bytes: Buffer<ArrayBuffer>; whole: boolean }> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const before = size;
    size += value.length;
    if (size <= most) chunks.push(value);
    else if (before <= most) chunks = [Buffer.concat([...chunks, value]).subarray(0, FORM_BYTES)];
    if (size > MOST_THROWN_AWAY) {
      await reader.cancel();
      break;
    }
  }
  return { bytes: Buffer.concat(chunks), whole: size <= most };
}
