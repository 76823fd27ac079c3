import { Form } from 'react-router';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import type { Begun } from './begun.js';

/** Takes the words of a paragraph, by the number that stands beside it: without scripts nobody can choose words of a text. */
export function WhichParagraph({ asked }: { asked: NonNullable<Begun['asksWhichParagraph']> }) {
  return (
    <Form method="get" className="app-which-paragraph">
      <input type="hidden" name="section" value={asked.section} />
      <TextField
        name="paragraph"
        label="Begin with the words of a paragraph (optional)"
        hint="Its number stands beside it in the section, such as 12"
        width={4}
        {...(asked.missed && { faults: [NO_SUCH_PARAGRAPH] })}
      />
      <Button look="secondary" small>
        Use its words
      </Button>
    </Form>
  );
}

const NO_SUCH_PARAGRAPH = {
  code: 'commitment/no-such-paragraph',
  path: 'paragraph',
  message: 'There is no paragraph with this number. Look beside the paragraph in the section.',
};
