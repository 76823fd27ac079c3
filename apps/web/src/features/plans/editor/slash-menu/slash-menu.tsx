import { type Editor, useEditorState } from '@tiptap/react';
import { type OpenForm, slashItems } from '../toolbar-items.js';
import { TypedMenu } from '../typed-menu/typed-menu.js';
import { matchingItems } from './matching-items.js';
import { SLASH } from './slash-query.js';

/** What can be put in where a `/` was typed. */
export function SlashMenu({ editor, onForm }: { editor: Editor; onForm: OpenForm }) {
  const query = useEditorState({ editor, selector: ({ editor: now }) => SLASH.query(now.state) });
  if (!query) return null;
  return (
    <TypedMenu
      editor={editor}
      sign={SLASH}
      query={query}
      label="Put in"
      options={matchingItems(slashItems(editor), query.typed).map((item) => ({
        id: `slash-${item.name}`,
        label: item.label,
        item,
      }))}
      nothing={`Nothing to put in is called “${query.typed}”. Go on typing, or press Escape to keep what you typed.`}
      onChoose={({ item }, { from, to }) => {
        editor.view.dispatch(editor.state.tr.delete(from, to));
        item.run(editor, onForm);
      }}
    />
  );
}
