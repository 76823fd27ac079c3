import { newId } from '@folkmoot/kernel/id.js';
import { notFound } from '@folkmoot/kernel/refusal.js';
import { AddForumFileDocument } from '../gql/operations.js';
import type { ActionArgs } from '../lib/context.js';
import { optional } from '../lib/form.js';
import { uploaded } from '../lib/upload.server.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** Where a post's form sends each file by itself. It answers data, not a page: there is nothing to read here. */
export const loader = () => new Response('Not here.\n', { status: 404 });

export async function action({ context, params, request }: ActionArgs) {
  // Before a byte of it is read.
  if (context.reader.kind !== 'person') return Response.json({ faults: notFound().faults }, { status: 404 });
  const file = await uploaded(
    request,
    MOST_BYTES,
    'This file is larger than 10 MB. Make it smaller, or post a link instead.',
  );
  if ('fault' in file) return Response.json({ faults: [file.fault] });
  const { values, name, base64: bytes } = file;
  const { addForumFile } = await context.schema(AddForumFileDocument, {
    input: {
      requestId: values.requestId || newId(),
      place: params.place ?? '',
      speakingFor: optional(values, 'speakingFor') ?? null,
      name,
      bytes,
    },
  });
  return addForumFile.__typename === 'Refusal'
    ? Response.json({ faults: addForumFile.faults })
    : Response.json({ file: addForumFile });
}
