import { Form } from 'react-router';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { FileField } from '../../../ui/file-field.js';
import { RequestId } from '../../../ui/request-id.js';

/** Chooses a Word file. Nothing is changed by it: the next page shows what was found. */
export function BringFileForm({ requestId, refused }: { requestId: string; refused: Refused | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data">
      {/* A file that was refused was not kept: another is another request. */}
      <RequestId id={requestId} />
      <FileField
        name="file"
        label="Word file"
        hint="A .docx file of 10 MB or less. Nothing is changed yet: the next page shows you what is in it."
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        faults={refused?.faults}
      />
      <Button>Read this file</Button>
    </Form>
  );
}
