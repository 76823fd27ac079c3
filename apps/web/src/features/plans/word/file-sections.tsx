import { Form } from 'react-router';
import type { WordFilePartsFragment } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { RequestId } from '../../../ui/request-id.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { FilePictures } from './file-pictures.js';
import { FoundText } from './found-text.js';

interface Props {
  file: WordFilePartsFragment;
  owners: readonly { id: string; name: string }[];
  /** The organisation the reader speaks for: proposed for each section, where it may own one. */
  own: string | null;
  requestId: string;
  refused: Refused | undefined;
}

/** One group for each part of the file: whether it becomes a section, its title, who answers for it, and its words to look at. */
export function FileSections({ file, owners, own, requestId, refused }: Props) {
  const choices = owners.map((one) => ({ value: one.id, text: one.name }));
  const proposed =
    owners.length === 1 ? owners[0]!.id : owners.some((one) => one.id === own) ? (own ?? '') : '';
  return (
    <Form method="post">
      <RequestId id={requestId} values={refused?.values} />
      <input type="hidden" name="version" value={refused?.values.version ?? file.version} />
      <input type="hidden" name="parts" value={file.parts.length} />
      {file.parts.map((part, n) => {
        const title = part.title ?? titleOfBeginning(file);
        return (
          <fieldset className="nhsuk-fieldset app-planned" key={n}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
              Part {n + 1} of the file
            </legend>
            {file.parts.length > 1 && (
              <Checkbox
                name={`parts.${n}.take`}
                label={`Make part ${n + 1} a section`}
                initial={part.title === null ? '' : 'on'}
                {...refused}
              />
            )}
            <TextField
              name={`parts.${n}.title`}
              label={`Title of part ${n + 1}`}
              initial={title.slice(0, 200)}
              maxLength={200}
              {...refused}
            />
            <Select
              name={`parts.${n}.ownerOrganisationId`}
              label={`Organisation that answers for part ${n + 1}`}
              prompt="Choose an organisation"
              initial={proposed}
              choices={choices}
              {...refused}
            />
            <FoundText text={part.text} label={`Read part ${n + 1}: ${part.letters} characters`} />
          </fieldset>
        );
      })}
      <FilePictures pictures={file.pictures} refused={refused} />
      <Button>{file.parts.length > 1 ? 'Add these sections' : 'Add this section'}</Button>
    </Form>
  );
}

/** What stands before the first heading has the title of the file, or its name. */
const titleOfBeginning = (file: WordFilePartsFragment): string =>
  file.title ?? (file.name.replace(/\.docx$/i, '').replace(/[-_]+/g, ' ') || 'Introduction');
