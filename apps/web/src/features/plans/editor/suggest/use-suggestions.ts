import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import type { SectionSuggestionsQuery } from '../../../../gql/operations.js';
import { suggestedBy } from '../../suggestions/suggestion-words.js';
import { renameSuggestions } from './suggestion-names.js';

/** What is suggested for a section. */
export type SuggestionList = NonNullable<SectionSuggestionsQuery['section']>;

export interface KnownSuggestions {
  mine: Set<string>;
  names: Map<string, string>;
}

const QUIET_MS = 1_500;

/** The list of a section's suggestions beside its open text: read again a quiet moment after their marks changed. */
export function useSuggestions(
  editor: Editor,
  address: string,
  known: RefObject<KnownSuggestions>,
): SuggestionList | undefined {
  const [list, setList] = useState<SuggestionList>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: string | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const now = await listAt(address);
      if (left || !now) return;
      for (const one of now.suggestions) {
        if (one.own) known.current.mine.add(one.id);
        known.current.names.set(one.id, suggestedBy(one));
      }
      setList(now);
      editor.view.dispatch(renameSuggestions(editor.state.tr));
    };
    const look = (): void => {
      const now = marksIn(editor);
      if (now === shown) return;
      // A text without suggestions asks for none.
      const first = shown === undefined && now === '';
      shown = now;
      clearTimeout(timer);
      if (!first) timer = setTimeout(() => void ask(), QUIET_MS);
    };
    look();
    editor.on('transaction', look);
    return () => {
      left = true;
      clearTimeout(timer);
      editor.off('transaction', look);
    };
  }, [editor, address, known]);
  return list;
}

function marksIn(editor: Editor): string {
  const marks: string[] = [];
  editor.state.doc.descendants((node) => {
    for (const mark of node.marks)
      if (/^suggested/.test(mark.type.name)) marks.push(`${mark.attrs.id} ${mark.type.name} ${node.text}`);
  });
  return marks.join('\n');
}

/** Not by the router: what it cannot load takes the page's place, and the text with it. */
async function listAt(address: string): Promise<SuggestionList | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as { section: SuggestionList }).section : undefined;
  } catch {
    return undefined;
  }
}
