import { type Editor, useEditorState } from '@tiptap/react';
import { type RefObject, useImperativeHandle, useState } from 'react';
import { TextSelection } from '@tiptap/pm/state';
import { Link } from 'react-router';
import type { SuggestionList } from './use-suggestions.js';
import { suggestedBy, SuggestionWords } from '../../suggestions/suggestion-words.js';

/** What the editor's keys ask of the list. */
export interface SuggestionsDesk {
  go(by: 1 | -1): boolean;
}

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
  desk,
}: {
  editor: Editor;
  list: SuggestionList | undefined;
  address: string;
  desk: RefObject<SuggestionsDesk | null>;
}) {
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { head } = now.state.selection;
      return placesOf(now).find(({ from, to }) => from <= head && head <= to)?.id;
    },
  });
  const suggestions = list?.suggestions ?? [];
  const [said, setSaid] = useState('');
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
  // In the order of the text, on from where the cursor is, and round its end.
  const go = (by: 1 | -1): boolean => {
    const places = placesOf(editor);
    if (places.length === 0) {
      setSaid('There are no suggestions to go to.');
      return true;
    }
    const { from, to } = editor.state.selection;
    const ahead = places.filter((one) => (by > 0 ? one.from >= to && one.from > from : one.to <= from));
    const next = (by > 0 ? ahead[0] : ahead.at(-1)) ?? (by > 0 ? places[0] : places.at(-1))!;
    choose(next.id);
    const known = suggestions.find((one) => one.id === next.id);
    setSaid(
      `Suggestion ${places.indexOf(next) + 1} of ${places.length}${known ? `, by ${suggestedBy(known)}` : ''}.`,
    );
    return true;
  };
  useImperativeHandle(desk, () => ({ go }));
  const spoken = <p role="status">{said}</p>;
  if (suggestions.length === 0) return <div className="nhsuk-u-visually-hidden">{spoken}</div>;
  return (
    <section aria-labelledby="suggestions-beside">
      <h2 className="nhsuk-heading-s" id="suggestions-beside">
        Suggestions ({suggestions.length})
      </h2>
      <p>
        <button
          type="button"
          className="app-toolbar__button"
          title="Alt+Shift+Page Up"
          onClick={() => go(-1)}
        >
          Previous<span className="nhsuk-u-visually-hidden"> suggestion</span>
        </button>{' '}
        <button
          type="button"
          className="app-toolbar__button"
          title="Alt+Shift+Page Down"
          onClick={() => go(1)}
        >
          Next<span className="nhsuk-u-visually-hidden"> suggestion</span>
        </button>{' '}
        <Link to={address}>
          {list?.mayDecideSuggestions ? 'Accept or reject' : 'See all, withdraw yours'}
        </Link>
      </p>
      {spoken}
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
