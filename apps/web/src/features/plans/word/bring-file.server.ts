import type { AppLoadContext } from 'react-router';
import { ReadWordFileDocument } from '../../../gql/operations.js';
import { refuse, type Refused } from '../../../lib/form.js';
import { uploaded } from '../../../lib/upload.server.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** Reads the posted file as the schema does; answers the number under which it is kept, or why it is not taken. */
export async function bringFile(
  context: AppLoadContext,
  request: Request,
  to: { partnershipId: string; sectionId: string | null },
): Promise<{ fileId: string } | Refused> {
  const file = await uploaded(
    request,
    MOST_BYTES,
    'This file is larger than 10 MB. Take the pictures out of it, or split it, and choose it again.',
  );
  if ('fault' in file) return refuse({ faults: [file.fault] }, {});
  const { values, name, base64 } = file;
  const { readWordFile } = await context.schema(ReadWordFileDocument, {
    input: { requestId: values.requestId ?? '', ...to, name, base64 },
  });
  return readWordFile.__typename === 'Refusal' ? refuse(readWordFile, values) : { fileId: readWordFile.id };
}
