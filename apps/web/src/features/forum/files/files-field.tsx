import { type FieldProps, fieldParts, FormGroup } from '../../../ui/form-group.js';
import { TextField } from '../../../ui/text-field.js';
import { fileWords, isPicture } from './file-words.js';
import type { Files } from './use-files.js';

const TAKEN = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md,image/png,image/jpeg,image/webp,image/gif';

const speakingFor = (input: HTMLElement): string =>
  String(new FormData(input.closest('form') ?? undefined).get('speakingFor') ?? '');

/** Files of a post. Without scripts they go with the form; with scripts each goes by itself as soon as it is chosen. */
export function FilesField({ files, ...refused }: { files: Files } & Pick<FieldProps, 'faults' | 'values'>) {
  const field = {
    name: 'files',
    label: 'Files (optional)',
    hint: 'Up to 10 files of 10 MB, a picture 5 MB. PDF, Word, Excel, PowerPoint, OpenDocument, plain text, pictures. Nothing about patients.',
    ...refused,
  };
  const parts = fieldParts(field);
  return (
    <>
      <FormGroup field={field} parts={parts}>
        <input
          className={`app-file${parts.error ? ' nhsuk-input--error' : ''}`}
          id={parts.id}
          name="files"
          type="file"
          multiple
          accept={TAKEN}
          aria-describedby={parts.describedBy}
          onChange={({ currentTarget: input }) => {
            files.bring(input.files ?? [], speakingFor(input));
            input.value = '';
          }}
        />
      </FormGroup>
      <SendingFiles files={files} />
      <KeptFiles files={files} {...refused} />
      <p className="nhsuk-u-visually-hidden" role="status">
        {files.said}
      </p>
    </>
  );
}

function SendingFiles({ files }: { files: Files }) {
  if (files.sending.length === 0) return null;
  return (
    <ul className="nhsuk-list app-files" aria-label="Files on their way">
      {files.sending.map((one) => (
        <li key={one.key}>
          {one.failed ? (
            <>
              <span className="nhsuk-error-message">{one.failed}</span>
              {one.again && (
                <button
                  type="button"
                  className="app-link-button"
                  onClick={({ currentTarget }) => files.again(one, speakingFor(currentTarget))}
                >
                  Send it again<span className="nhsuk-u-visually-hidden"> {one.file.name}</span>
                </button>
              )}{' '}
              <button type="button" className="app-link-button" onClick={() => files.leave(one.key)}>
                Leave it out<span className="nhsuk-u-visually-hidden"> {one.file.name}</span>
              </button>
            </>
          ) : (
            <>
              {one.file.name}{' '}
              <progress max={100} value={one.percent} aria-label={`${one.file.name} on its way`} />{' '}
              {one.percent} %
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function KeptFiles({
  files: { kept },
  ...refused
}: { files: Files } & Pick<FieldProps, 'faults' | 'values'>) {
  if (kept.length === 0) return null;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group app-files__kept">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        Files that go with this post
      </legend>
      {kept.map((file) => (
        <div key={file.id}>
          <div className="nhsuk-checkboxes">
            <div className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                id={`file-${file.id}`}
                type="checkbox"
                name="file"
                value={file.id}
                defaultChecked
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`file-${file.id}`}>
                {file.name} ({fileWords(file)})
              </label>
            </div>
          </div>
          {isPicture(file) && (
            <TextField
              name={`alt-${file.id}`}
              label={`What does ${file.name} show?`}
              hint="For people who cannot see it. For example, The ramp at the back door"
              maxLength={500}
              {...refused}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
