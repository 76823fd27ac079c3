import { type Editor, useEditorState } from '@tiptap/react';
import { TextSelection } from '@tiptap/pm/state';
import { Link } from 'react-router';
import type { SuggestionList } from './use-suggestions.js';
import { suggestedBy, SuggestionWords } from '../../suggestions/suggestion-words.js';

/** Where each suggestion begins in the open text. */
function placesOf(editor: Editor): { id: string; from: number; to: number }[] {
  const places = new Map<string, { id: string; from: number; to: number }>();
  editor.state.doc.descendants((node, pos) => {
    for (const mark of node.marks) {
      if (!/^suggested/.test(mark.type.name)) continue;
      const id = String(mark.attrs.id);
      const known = places.get(id);
      if (known) known.to = pos + node.nodeSize;
      else places.set(id, { id, from: pos, to: pos + node.nodeSize });
    }
  });
  return [...places.values()];
}

/** What is suggested, beside the text: who, for whom, which words; gone through by button and keyboard. */
export function SuggestionsBeside({
  editor,
  list,
  address,
}: {
  editor: Editor;
  list: SuggestionList | undefined;
  address: string;
}) {
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { head } = now.state.selection;
      return placesOf(now).find(({ from, to }) => from <= head && head <= to)?.id;
    },
  });
  const suggestions = list?.suggestions ?? [];
  if (suggestions.length === 0) return null;
  const choose = (id: string): void => {
    const place = placesOf(editor).find((one) => one.id === id);
    if (!place) return;
    editor.view.dispatch(
      editor.state.tr
        .setSelection(TextSelection.create(editor.state.doc, place.from, place.to))
        .scrollIntoView(),
    );
    editor.view.focus();
  };
  const go = (by: 1 | -1): void => {
    const now = suggestions.findIndex(({ id }) => id === at);
    const next = suggestions[(Math.max(now, by < 0 ? 0 : -1) + by + suggestions.length) % suggestions.length];
    if (next) choose(next.id);
  };
  return (
    <section aria-labelledby="suggestions-beside">
      <h2 className="nhsuk-heading-s" id="suggestions-beside">
        Suggestions ({suggestions.length})
      </h2>
      <p>
        <button type="button" className="app-toolbar__button" onClick={() => go(-1)}>
          Previous
        </button>{' '}
        <button type="button" className="app-toolbar__button" onClick={() => go(1)}>
          Next
        </button>{' '}
        <Link to={address}>
          {list?.mayDecideSuggestions ? 'Accept or reject' : 'See all, withdraw yours'}
        </Link>
      </p>
      <ul className="nhsuk-list app-waiting">
        {suggestions.map((one) => (
          <li key={one.id} aria-current={one.id === at || undefined}>
            <SuggestionWords inserted={one.inserted} deleted={one.deleted} />
            <span className="app-detail">
              Suggested by {suggestedBy(one)}.{' '}
              <button type="button" className="app-toolbar__button" onClick={() => choose(one.id)}>
                Show in the text
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
