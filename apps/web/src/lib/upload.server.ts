import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { valuesOf, type Values } from './form.js';

export interface Uploaded {
  values: Values;
  name: string;
  base64: string;
}

/** What is read of a post beside its file: the form's other fields and the marks between them. */
const FORM_BYTES = 64 * 1024;
/** What is read and thrown away, so that the browser gets to hear why: beyond it the connection is just closed. */
const MOST_THROWN_AWAY = 100 * 1024 * 1024;

/** The one file of a posted form, `file`, and its other fields; a fault where there is none or it is larger than `most` bytes. */
export async function uploaded(
  request: Request,
  most: number,
  tooLarge: string,
): Promise<Uploaded | { fault: Fault; values: Values }> {
  const body = request.body && (await bytesOf(request.body, most + FORM_BYTES));
  if (!body) return { fault: fault('file/too-large', 'file', tooLarge), values: {} };
  const form = await new Response(body, {
    headers: { 'Content-Type': request.headers.get('content-type') ?? '' },
  }).formData();
  const file = form.get('file');
  const values = valuesOf(form);
  if (!(file instanceof File) || (file.name === '' && file.size === 0))
    return { fault: fault('file/missing', 'file', 'Choose a file.'), values };
  if (file.size > most) return { fault: fault('file/too-large', 'file', tooLarge), values };
  return {
    values,
    name: file.name,
    base64: Buffer.from(await file.arrayBuffer()).toString('base64'),
  };
}

/** Null where there is more; the rest is read all the same, but not kept. */
async function bytesOf(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= most) chunks.push(value);
    else chunks.length = 0;
    if (size > MOST_THROWN_AWAY) {
      await reader.cancel();
      break;
    }
  }
  return size <= most ? new Uint8Array(Buffer.concat(chunks)) : null;
}
