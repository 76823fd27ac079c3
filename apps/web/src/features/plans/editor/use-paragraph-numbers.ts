import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { ParagraphNumberPartsFragment } from '../../../gql/operations.js';
import { showNumbers, wantsNumbers } from './paragraph-numbers.js';

const QUIET_MS = 3_000;
const MOST_TRIES = 3;

/**
 * Numbers are given by the server after a quiet moment. They are asked for only while a paragraph has none, so that a text that is
 * merely edited asks for nothing.
 */
export function useParagraphNumbers(
  editor: Editor,
  address: string,
  initial: readonly ParagraphNumberPartsFragment[],
): void {
  const { data, load } = useFetcher<{ paragraphs: readonly ParagraphNumberPartsFragment[] }>();
  const tries = useRef(0);
  useEffect(() => showNumbers(editor, data?.paragraphs ?? initial), [editor, data, initial]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      if (!wantsNumbers(editor.state) || tries.current >= MOST_TRIES) return;
      tries.current += 1;
      void load(address);
      timer = setTimeout(ask, QUIET_MS);
    };
    const soon = (): void => {
      tries.current = 0;
      clearTimeout(timer);
      timer = setTimeout(ask, QUIET_MS);
    };
    editor.on('update', soon);
    soon();
    return () => {
      editor.off('update', soon);
      clearTimeout(timer);
    };
  }, [editor, load, address]);
}
