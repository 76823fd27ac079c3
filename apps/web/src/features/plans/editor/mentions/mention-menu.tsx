import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { statusWord } from '../../../../ui/status.js';
import type { MentionBook } from '../../../../live/mentions/mention-book.js';
import { type Mentioned, told } from '../../../../live/mentions/mentioned-words.js';
import { TypedMenu } from '../typed-menu/typed-menu.js';
import { askMentions } from '../../../../live/mentions/ask-mentions.js';
import { AT } from './mention-query.js';

const QUIET_MS = 150;

interface Props {
  editor: Editor;
  /** Where it is asked what can be named. */
  address: string;
  book: MentionBook | undefined;
}

/** Whom and what the text can name where an `@` was typed. */
export function MentionMenu({ editor, address, book }: Props) {
  const query = useEditorState({ editor, selector: ({ editor: now }) => AT.query(now.state) });
  const found = useChoices(address, query?.typed);
  if (!query) return null;
  // Somebody who goes on writing after the sign did not look for a name.
  if (found.things?.length === 0 && /\s/.test(query.typed)) return null;
  return (
    <TypedMenu
      editor={editor}
      sign={AT}
      query={query}
      label="Name"
      options={(found.things ?? []).map((thing) => ({
        id: `mention-${thing.id}`,
        ...optionOf(thing),
        thing,
      }))}
      nothing={
        found.failed
          ? 'We cannot look up names at the moment. Go on typing, or press Escape to keep what you typed.'
          : found.things
            ? `Nobody and nothing here is called “${query.typed}”. Go on typing, or press Escape to keep what you typed.`
            : 'Looking for names…'
      }
      onChoose={({ thing }, { from, to }) => {
        book?.put([thing]);
        editor
          .chain()
          .focus()
          .insertContentAt({ from, to }, [
            { type: 'mention', attrs: { kind: thing.kind, id: thing.id, label: thing.label } },
            { type: 'text', text: ' ' },
          ])
          .run();
      }}
    />
  );
}

const KINDS: Readonly<Record<string, string>> = { person: 'Person', organisation: 'Organisation' };

/** The name, and below it what tells two of one name apart. */
function optionOf(thing: Mentioned): { label: string; detail: string } {
  const { label, status } = told(thing, thing);
  const detail = [KINDS[thing.kind], thing.title, thing.note, status && statusWord(status)];
  return { label, detail: detail.filter(Boolean).join(', ') };
}

interface Found {
  readonly things: readonly Mentioned[] | undefined;
  readonly failed: boolean;
}

/** What was found last stays until the next is here, so that the list does not flicker while somebody types. */
function useChoices(address: string, typed: string | undefined): Found {
  const [found, setFound] = useState<Found>({ things: undefined, failed: false });
  useEffect(() => {
    if (typed === undefined) return setFound({ things: undefined, failed: false });
    let left = false;
    const timer = setTimeout(() => {
      void askMentions(address, [['typed', typed.trim()]]).then((things) => {
        if (!left) setFound({ things, failed: things === undefined });
      });
    }, QUIET_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [address, typed]);
  return found;
}
