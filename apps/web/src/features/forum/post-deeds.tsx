import type { ForumFilePartsFragment } from '../../gql/operations.js';
import { Button } from '../../ui/button.js';
import { type DeedProps, FoldedDeed } from '../../ui/deed-form.js';
import { Radios } from '../../ui/radios.js';
import { TextArea } from '../../ui/text-area.js';

interface Props extends DeedProps {
  text: string;
  files: readonly ForumFilePartsFragment[];
  writer: string;
  abilities: { edit: boolean; withdraw: boolean; takeDown: boolean };
}

/** What its reader may do with one post; folded away until it is wanted. */
export function PostDeeds({ text, files, writer, abilities, ...props }: Props) {
  return (
    <>
      {abilities.edit && (
        <FoldedDeed deed="edit" title="Change what it says" {...props}>
          {(refused) => (
            <>
              <TextArea
                name="text"
                label="Your post"
                hint="What it said before stays to be read by everybody here."
                rows={8}
                maxLength={20_000}
                initial={text}
                {...refused}
              />
              <Button look="secondary">Save the change</Button>
            </>
          )}
        </FoldedDeed>
      )}
      {abilities.edit && files.length > 0 && (
        <FoldedDeed deed="take-off" title="Take a file off it" {...props}>
          {(refused) => (
            <>
              <Radios
                name="fileId"
                label="Which file?"
                hint="Nobody gets it from then on. The words of your post stay."
                choices={files.map(({ id, name }) => ({ value: id, text: name }))}
                {...refused}
              />
              <Button look="warning">Take it off</Button>
            </>
          )}
        </FoldedDeed>
      )}
      {abilities.withdraw && (
        <FoldedDeed deed="withdraw" title="Withdraw it" {...props}>
          {() => (
            <>
              <p>Its words and files are then shown to nobody. That you posted here stays.</p>
              <Button look="warning">Withdraw the post</Button>
            </>
          )}
        </FoldedDeed>
      )}
      {abilities.takeDown && (
        <FoldedDeed deed="take-down" title={`Take down the post of ${writer}`} {...props}>
          {(refused) => (
            <>
              <TextArea
                name="reason"
                label="Why do you take it down?"
                hint="Everybody here reads the reason in its place, and its author is told."
                rows={3}
                maxLength={2_000}
                {...refused}
              />
              <Button look="warning">Take it down</Button>
            </>
          )}
        </FoldedDeed>
      )}
    </>
  );
}
