import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { MentionBook } from '../../../../live/mentions/mention-book.js';
import { keyOf, refOf } from '../../../../live/mentions/mentioned-words.js';
import { askMentions } from '../../../../live/mentions/ask-mentions.js';

const QUIET_MS = 300;
// As many as one question takes.
const MOST = 100;

/** Asks how things stand that others named while the text is open; of what nobody names anew nothing is asked. */
export function useMentions(editor: Editor, address: string, book: MentionBook | undefined): void {
  useEffect(() => {
    if (!book) return;
    const asked = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const missing = namedIn(editor)
        .filter((key) => !book.get(key) && !asked.has(key))
        .slice(0, MOST);
      if (missing.length === 0) return;
      for (const key of missing) asked.add(key);
      const things = await askMentions(
        address,
        missing.map((key) => ['of', key]),
      );
      if (left) return;
      if (things) book.put(things);
      // Without a network it is asked again with the next change.
      else for (const key of missing) asked.delete(key);
    };
    const look = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), QUIET_MS);
    };
    void ask();
    editor.on('transaction', look);
    return () => {
      left = true;
      clearTimeout(timer);
      editor.off('transaction', look);
    };
  }, [editor, address, book]);
}

function namedIn(editor: Editor): string[] {
  const keys = new Set<string>();
  editor.state.doc.descendants((node) => {
    const ref = node.type.name === 'mention' ? refOf(node.attrs) : null;
    if (ref) keys.add(keyOf(ref));
  });
  return [...keys];
}
