import type { WordFilePartsFragment } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import type { Values } from '../../../lib/form.js';
import { TextField } from '../../../ui/text-field.js';

type Pictures = WordFilePartsFragment['pictures'];

/** Pictures of the file: those with words come along, for the others somebody says what they show, or they are left out. */
export function FilePictures({ pictures, refused }: { pictures: Pictures; refused: Refused | undefined }) {
  if (pictures.length === 0) return null;
  const said = pictures.filter((one) => one.kept && one.alt !== '');
  const unsaid = pictures.filter((one) => one.kept && one.alt === '');
  const left = pictures.filter((one) => !one.kept);
  return (
    <fieldset className="nhsuk-fieldset app-planned">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Pictures</legend>
      {said.length > 0 && (
        <>
          <p>
            {said.length === 1 ? 'This picture comes' : 'These pictures come'} along, with the words of the
            file:
          </p>
          <ul>
            {said.map((one) => (
              <li key={one.picture}>{one.alt}</li>
            ))}
          </ul>
        </>
      )}
      {unsaid.map((one) => (
        <TextField
          key={one.picture}
          name={`pictures.${one.picture}.words`}
          label={`What picture ${one.picture + 1} shows`}
          hint={`${place(one.near)} For whoever cannot see it. Leave it empty to leave the picture out.`}
          initial=""
          maxLength={500}
          {...refused}
        />
      ))}
      {left.map((one) => (
        <p key={one.picture}>
          Picture {one.picture + 1} is left out: it is larger than 5 MB, damaged, or of a kind that is not
          taken. {place(one.near)}
        </p>
      ))}
    </fieldset>
  );
}

const place = (near: string): string =>
  near === '' ? 'It stands at the beginning.' : `It stands after “${near}”.`;

/** The words for pictures, as the form posts them. */
export const pictureWords = (values: Values): { picture: number; words: string }[] =>
  Object.entries(values).flatMap(([name, words]) => {
    const picture = /^pictures\.(\d{1,4})\.words$/.exec(name)?.[1];
    return picture !== undefined && words ? [{ picture: Number(picture), words }] : [];
  });
