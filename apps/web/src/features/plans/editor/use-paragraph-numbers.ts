import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { ParagraphNumberPartsFragment } from '../../../gql/operations.js';
import { showNumbers, wantsNumbers } from './paragraph-numbers.js';

type Numbers = readonly ParagraphNumberPartsFragment[];

const QUIET_MS = 3_000;
const MOST_TRIES = 3;

/**
 * Numbers are given by the server after a quiet moment. They are asked for only while a paragraph has none, so that a text that is
 * merely edited asks for nothing.
 */
export function useParagraphNumbers(editor: Editor, address: string, initial: Numbers): void {
  useEffect(() => showNumbers(editor, initial), [editor, initial]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    let left = false;
    const ask = async (): Promise<void> => {
      if (!wantsNumbers(editor.state) || tries >= MOST_TRIES) return;
      tries += 1;
      const numbers = await numbersAt(address);
      if (left) return;
      if (numbers) showNumbers(editor, numbers);
      timer = setTimeout(() => void ask(), QUIET_MS);
    };
    const soon = (): void => {
      tries = 0;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), QUIET_MS);
    };
    editor.on('update', soon);
    soon();
    return () => {
      left = true;
      editor.off('update', soon);
      clearTimeout(timer);
    };
  }, [editor, address]);
}

/** Not by the router: what it cannot load takes the page's place, and the text with it. Without a network there are no new numbers. */
async function numbersAt(address: string): Promise<Numbers | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as { paragraphs: Numbers }).paragraphs : undefined;
  } catch {
    return undefined;
  }
}
