import { WRITTEN_HINTS, WRITTEN_TITLES } from '@folkmoot/risk-sharing/terms/draft-words.js';
import type { WrittenPart } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { Button } from '../../../ui/button.js';
import { TextArea } from '../../../ui/text-area.js';
import type { DraftFieldsProps } from './draft-fields-props.js';

/** What regulation 8 of SI 2000/617 asks to be in writing, and what is missed in a dispute. */
export function WrittenFields({ terms, refused }: DraftFieldsProps) {
  return (
    <>
      <p>
        The first seven are required by regulation 8 of the partnership regulations (SI 2000/617). The last
        three are what a dispute shows to be missing. You can save with some left empty.
      </p>
      {(Object.entries(WRITTEN_TITLES) as [WrittenPart, string][]).map(([part, title]) => (
        <TextArea
          key={part}
          name={`written.${part}`}
          label={title}
          hint={WRITTEN_HINTS[part]}
          rows={4}
          initial={terms.written[part] ?? ''}
          {...refused}
        />
      ))}
      <Button>Save</Button>
    </>
  );
}
