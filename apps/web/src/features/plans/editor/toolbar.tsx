import { type Editor, useEditorState } from '@tiptap/react';
import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react';
import { PictureForm } from './pictures/picture-form.js';
import { LinkForm } from './link-form.js';
import { type FormName, ITEMS, type Item } from './toolbar-items.js';

interface Props {
  editor: Editor;
  /** The id of the text it belongs to. */
  controls: string;
  /** The form that stands open below it. */
  form: FormName | undefined;
  onForm: (form: FormName | undefined) => void;
  /** Why an item cannot act at the moment, where that has a reason to be said. */
  unavailable: (item: string, editor: Editor) => string | undefined;
  onUnavailable: (why: string) => void;
  /** Where pictures of this text are sent, and one that was pasted or dropped. */
  pictures: { sendTo: string; given: File | undefined };
}

/** One stop for the Tab key; arrows, Home and End move within it. */
export function Toolbar({ editor, controls, form, onForm, unavailable, onUnavailable, pictures }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const reasons = useId();
  const [stop, setStop] = useState('heading-2');
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      shown: ITEMS.map((group) => group.filter((item) => item.shown?.(now) ?? true).map((item) => item.name)),
      on: ITEMS.flat()
        .filter((item) => item.on?.(now))
        .map((item) => item.name),
      why: Object.fromEntries(ITEMS.flat().map(({ name }) => [name, unavailable(name, now)])),
      cannot: ITEMS.flat()
        .filter((item) => item.can && !item.can(now))
        .map((item) => item.name),
    }),
  });
  const groups = ITEMS.map((group, index) => group.filter((item) => state.shown[index]?.includes(item.name)));
  const stops = groups.flat().map((item) => item.name);
  const current = stops.includes(stop) ? stop : stops[0];

  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button[data-item]') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const button = buttons[(next + buttons.length) % buttons.length];
    setStop(button?.dataset.item ?? '');
    button?.focus();
  };

  const button = (
    item: Pick<Item, 'name' | 'label' | 'keys'>,
    pressed: boolean | undefined,
    cannot: boolean,
    why: string | undefined,
    run: () => void,
  ) => (
    <button
      type="button"
      className="app-toolbar__button"
      data-item={item.name}
      title={why ?? item.keys}
      tabIndex={item.name === current ? 0 : -1}
      aria-pressed={pressed}
      // A button that cannot act now keeps its place in the row and says so.
      aria-disabled={cannot || why !== undefined || undefined}
      aria-describedby={why === undefined ? undefined : `${reasons}-${item.name}`}
      onClick={() => {
        setStop(item.name);
        if (why !== undefined) onUnavailable(why);
        else if (!cannot) run();
      }}
    >
      {item.label}
    </button>
  );

  return (
    <>
      <div
        ref={bar}
        className="app-toolbar"
        role="toolbar"
        aria-label="Format"
        aria-controls={controls}
        onKeyDown={move}
      >
        {groups.map((group, index) => (
          <div className="app-toolbar__group" key={index}>
            {group.map((item) => (
              <Fragment key={item.name}>
                {button(
                  item,
                  item.on && state.on.includes(item.name),
                  state.cannot.includes(item.name),
                  state.why[item.name],
                  () => item.run(editor, (asked) => onForm(asked === form ? undefined : asked)),
                )}
              </Fragment>
            ))}
          </div>
        ))}
      </div>
      <div hidden>
        {groups.flat().map(({ name }) =>
          state.why[name] === undefined ? null : (
            <span key={name} id={`${reasons}-${name}`}>
              {state.why[name]}
            </span>
          ),
        )}
      </div>
      {form === 'picture' && (
        <PictureForm
          key={pictures.given ? `${pictures.given.name} ${pictures.given.lastModified}` : ''}
          editor={editor}
          {...pictures}
          onDone={() => onForm(undefined)}
        />
      )}
      {form === 'link' && <LinkForm editor={editor} onDone={() => onForm(undefined)} />}
    </>
  );
}
