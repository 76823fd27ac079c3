import { type Editor, useEditorState } from '@tiptap/react';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { HeadingList } from '../headings/heading-list.js';
import type { Heading } from '../headings/nested-headings.js';

interface Place extends Heading {
  readonly position: number;
}

function headingsOf(doc: Node): Place[] {
  const found: Place[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    let words = '';
    node.forEach((child) => (words += child.isLeaf ? child.textContent : ''));
    if (words.trim() !== '') found.push({ level: Number(node.attrs.level), words: words.trim(), position });
    return false;
  });
  return found;
}

/** The headings as they stand while people write: where the cursor is, and the way to the others. */
export function HeadingsHere({ editor }: { editor: Editor }) {
  const [wide] = useState(() => matchMedia('(min-width: 48em)').matches);
  const { headings, here } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const places = headingsOf(now.state.doc);
      const { head } = now.state.selection;
      return {
        headings: places.map(({ level, words }) => ({ level, words })),
        here: places.filter(({ position }) => position < head).length - 1,
      };
    },
  });
  const go = (index: number): void => {
    const place = headingsOf(editor.state.doc)[index];
    if (!place) return;
    const { tr, doc } = editor.state;
    editor.view.focus();
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.position + 1)));
    (editor.view.nodeDOM(place.position) as Element | null)?.scrollIntoView({ block: 'start' });
  };
  return (
    <HeadingList
      headings={headings}
      open={wide}
      way={({ words }, index) => (
        <button
          type="button"
          className="app-headings__way"
          aria-current={index === here ? 'location' : undefined}
          onClick={() => go(index)}
        >
          {words}
        </button>
      )}
    />
  );
}
