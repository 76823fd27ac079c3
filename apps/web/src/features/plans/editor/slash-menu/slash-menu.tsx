import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Item, type OpenForm, slashItems } from '../toolbar-items.js';
import { matchingItems } from './matching-items.js';
import { letSlashBe, sayActive, SLASH_LIST, slashQuery } from './slash-query.js';

const optionId = (item: Item): string => `slash-${item.name}`;

/** What can be put in where a `/` was typed. The cursor stays in the text; arrows choose, Enter puts in, Escape keeps the `/`. */
export function SlashMenu({ editor, onForm }: { editor: Editor; onForm: OpenForm }) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const query = useEditorState({ editor, selector: ({ editor: now }) => slashQuery(now.state) });
  const items = query ? matchingItems(slashItems(editor), query.typed) : [];
  const active = items[Math.min(at, items.length - 1)];

  useEffect(() => setAt(0), [query?.from, query?.typed]);
  const named = active && optionId(active);
  useEffect(() => {
    if (query) editor.view.dispatch(sayActive(editor.state, named ?? null));
    document.getElementById(named ?? '')?.scrollIntoView({ block: 'nearest' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another one is chosen
  }, [editor, named, query?.from]);

  const choose = (item: Item): void => {
    const now = slashQuery(editor.state);
    if (!now) return;
    editor.view.dispatch(editor.state.tr.delete(now.from, now.to));
    item.run(editor, onForm);
  };

  // Before the editor's own keys: while the menu stands open, these are its.
  useEffect(() => {
    if (!query) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') editor.view.dispatch(letSlashBe(editor.state));
      else if (step && items.length > 0)
        setAt((before) => (Math.min(before, items.length - 1) + step + items.length) % items.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && active) choose(active);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', onKeyDown, true);
    return () => dom.removeEventListener('keydown', onKeyDown, true);
  });

  // Below the words, or above them where a phone's keyboard covers what is below.
  useLayoutEffect(() => {
    const menu = box.current;
    const frame = menu?.parentElement?.getBoundingClientRect();
    if (!query || !menu || !frame) return;
    const { top, bottom, left } = editor.view.coordsAtPos(query.from);
    const seen = (visualViewport?.height ?? innerHeight) + (visualViewport?.offsetTop ?? 0);
    const below = bottom + menu.offsetHeight < seen || top - menu.offsetHeight < 0;
    // Set by the program, not by an attribute, which the page's security policy would refuse.
    menu.style.top = `${(below ? bottom + 4 : top - menu.offsetHeight - 4) - frame.top}px`;
    menu.style.left = `${Math.max(0, Math.min(left - frame.left, frame.width - menu.offsetWidth))}px`;
  });

  if (!query) return null;
  return (
    <div ref={box} className="app-slash">
      <p className="nhsuk-u-visually-hidden" role="status">
        {items.length > 0 &&
          `${items.length} to choose from. Arrow keys to choose, Enter to put in, Escape to close.`}
      </p>
      {items.length === 0 ? (
        <p className="app-slash__none" role="status">
          Nothing to put in is called “{query.typed}”. Go on typing, or press Escape to keep what you typed.
        </p>
      ) : (
        <ul className="app-slash__list" role="listbox" id={SLASH_LIST} aria-label="Put in" tabIndex={0}>
          {items.map((item) => (
            <li
              key={item.name}
              id={optionId(item)}
              role="option"
              aria-selected={item === active}
              // The cursor must not leave the text, or a phone's keyboard would go.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {item.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
