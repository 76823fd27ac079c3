import type { Editor } from '@tiptap/react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TypedQuery, TypedSign } from './typed-query.js';

export interface Option {
  /** Its element's id. */
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

interface Props<Chosen extends Option> {
  editor: Editor;
  sign: TypedSign;
  /** What was typed; the list is only shown while there is something. */
  query: TypedQuery;
  /** What the list is of. */
  label: string;
  options: readonly Chosen[];
  /** What is said where there is nothing to choose; nothing: the menu is not there. */
  nothing: ReactNode;
  onChoose: (chosen: Chosen, at: TypedQuery) => void;
}

/** A list at the words where a sign was typed. The cursor stays in the text; arrows choose, Enter puts in, Escape keeps the sign. */
export function TypedMenu<Chosen extends Option>({
  editor,
  sign,
  query,
  label,
  options,
  nothing,
  onChoose,
}: Props<Chosen>) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const active = options[Math.min(at, options.length - 1)];

  useEffect(() => setAt(0), [query.from, query.typed]);
  const named = active?.id;
  useEffect(() => {
    editor.view.dispatch(sign.sayActive(editor.state, named ?? null));
    document.getElementById(named ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [editor, sign, named, query.from]);

  const choose = (option: Chosen): void => {
    const now = sign.query(editor.state);
    if (now) onChoose(option, now);
  };

  // Before the editor's own keys: while the menu stands open, these are its.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') editor.view.dispatch(sign.letBe(editor.state));
      else if (step && options.length > 0)
        setAt((before) => (Math.min(before, options.length - 1) + step + options.length) % options.length);
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
    if (!menu || !frame) return;
    const { top, bottom, left } = editor.view.coordsAtPos(query.from);
    const seen = (visualViewport?.height ?? innerHeight) + (visualViewport?.offsetTop ?? 0);
    const below = bottom + menu.offsetHeight < seen || top - menu.offsetHeight < 0;
    // Set by the program, not by an attribute, which the page's security policy would refuse.
    menu.style.top = `${(below ? bottom + 4 : top - menu.offsetHeight - 4) - frame.top}px`;
    menu.style.left = `${Math.max(0, Math.min(left - frame.left, frame.width - menu.offsetWidth))}px`;
  });

  return (
    <div ref={box} className="app-slash">
      <p className="nhsuk-u-visually-hidden" role="status">
        {options.length > 0 &&
          `${options.length} to choose from. Arrow keys to choose, Enter to put in, Escape to close.`}
      </p>
      {options.length === 0 ? (
        <p className="app-slash__none" role="status">
          {nothing}
        </p>
      ) : (
        <ul className="app-slash__list" role="listbox" id={sign.list} aria-label={label} tabIndex={0}>
          {options.map((option) => (
            <li
              key={option.id}
              id={option.id}
              role="option"
              aria-selected={option === active}
              // The cursor must not leave the text, or a phone's keyboard would go.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
              {option.detail && <span className="app-slash__detail">{option.detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
