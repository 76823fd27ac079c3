import { notFound } from '@folkmoot/kernel/refusal.js';
import { AddPictureDocument, SectionForPictureDocument } from '../gql/operations.js';
import type { ActionArgs } from '../lib/context.js';

/** A picture of 5 MB and what a form puts around it. */
const MOST_BYTES = 5 * 1024 * 1024 + 64 * 1024;

/** Where the editor sends a picture. It answers data, not a page: there is nothing to read here. */
export const loader = () => new Response('Not here.\n', { status: 404 });

export async function action({ context, params, request }: ActionArgs) {
  const { place = '', section: address = '' } = params;
  const { section } = await context.schema(SectionForPictureDocument, { place, section: address });
  // Before a byte of it is read: nobody sends pictures where they may not write.
  if (!section?.mayWrite) return Response.json({ faults: notFound().faults }, { status: 404 });
  if (!(Number(request.headers.get('content-length')) <= MOST_BYTES))
    return Response.json(tooLarge, { status: 413 });
  const form = await request.formData();
  const file = form.get('picture');
  if (!(file instanceof File)) return Response.json(missing, { status: 400 });
  const { addPicture } = await context.schema(AddPictureDocument, {
    input: {
      requestId: String(form.get('requestId')),
      sectionId: section.id,
      name: file.name,
      bytes: Buffer.from(await file.arrayBuffer()).toString('base64'),
    },
  });
  return addPicture.__typename === 'SectionPicture'
    ? Response.json(addPicture)
    : Response.json({ faults: addPicture.faults }, { status: 422 });
}

const fault = (code: string, message: string) => ({ faults: [{ code, path: 'picture', message }] });
const tooLarge = fault('picture/too-large', 'This picture is larger than 5 MB. Make it smaller first.');
const missing = fault('picture/missing', 'Choose a picture.');
