import type { Refused } from '../../../lib/form.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';

interface Word {
  term: string;
  standsFor: string;
  meaning: string;
}

/** What a word is, and what it means. */
export function WordFields({ word, refused }: { word?: Word; refused: Refused | undefined }) {
  return (
    <>
      <TextField
        name="term"
        label="Word or acronym"
        hint="As people write it, such as ICB"
        width={20}
        initial={word?.term}
        maxLength={80}
        {...refused}
      />
      <TextField
        name="standsFor"
        label="What it stands for (optional)"
        hint="Such as Integrated care board"
        initial={word?.standsFor}
        {...refused}
      />
      <TextArea
        name="meaning"
        label="What it means"
        hint="One or two sentences that somebody new understands"
        rows={3}
        initial={word?.meaning}
        {...refused}
      />
    </>
  );
}
