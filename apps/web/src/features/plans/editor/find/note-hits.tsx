import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { footnotesOf } from '../footnotes/footnotes-of.js';
import { noteFound } from '../footnotes/go-to-note.js';
import { findingIn } from './finding.js';

/** A field cannot mark words: while somebody searches, those of a footnote stand below its field once more, with what was found. */
export function NoteHits({ editor }: { editor: Editor }) {
  const notes = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const finding = findingIn(now.state);
      const hits = (finding?.hits ?? []).map((hit, index) => ({ ...hit, here: index === finding?.at }));
      if (!hits.some((hit) => hit.note !== null)) return [];
      return footnotesOf(now.state.doc).flatMap(({ id, text, position }) => {
        const found = hits
          .filter((hit) => hit.note === position)
          .map(({ from, to, here }) => ({ from: from - position - 1, to: to - position - 1, here }));
        return found.length > 0 ? [{ id, text, found }] : [];
      });
    },
  });
  return notes.map(({ id, text, found }) => {
    const place = document.getElementById(noteFound(id));
    return place && createPortal(<Words text={text} found={found} />, place, id);
  });
}

function Words({
  text,
  found,
}: {
  text: string;
  found: readonly { from: number; to: number; here: boolean }[];
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, here } of found) {
    parts.push(
      text.slice(at, from),
      <mark key={from} className={`app-found${here ? ' app-found--here' : ''}`}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return (
    <p>
      <span className="app-detail">Found here:</span> {parts}
      {text.slice(at)}
    </p>
  );
}
