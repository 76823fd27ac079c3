import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { footnotesOf } from './footnotes-of.js';
import { noteField, noteFound } from './go-to-note.js';
import { caretAfter, spliceOf } from './splice.js';
import { backToText, removeFootnote, writeFootnote } from './write-footnote.js';

/** The words of the footnotes, below the text: a field for each, in the order of their numbers. */
export function FootnoteFields({ editor, suggests }: { editor: Editor; suggests: boolean }) {
  const heading = useId();
  const { notes, writable } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      notes: footnotesOf(now.state.doc).map(({ id, text }) => ({ id, text })),
      writable: now.isEditable && !suggests,
    }),
  });
  if (notes.length === 0) return null;
  return (
    <section className="app-note-fields" aria-labelledby={heading}>
      <h2 className="nhsuk-heading-s" id={heading}>
        Footnotes
      </h2>
      {suggests && (
        <p className="app-detail">
          The words of footnotes cannot be suggested. Comment on the words before one instead.
        </p>
      )}
      <ol>
        {notes.map(({ id, text }, index) => (
          <li key={notes.findIndex((one) => one.id === id) === index ? id : `${id} ${index}`}>
            <Field editor={editor} id={id} number={index + 1} text={text} writable={writable} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FieldProps {
  editor: Editor;
  id: string;
  number: number;
  text: string;
  writable: boolean;
}

function Field({ editor, id, number, text, writable }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Not React's own value: what others write must not move the cursor of who writes here.
  useLayoutEffect(() => {
    const area = field.current;
    if (area && area.value !== text) renew(area, text);
  }, [text]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase();
    if (command === 'z' || command === 'y') {
      event.preventDefault();
      if (command === 'y' || event.shiftKey) editor.commands.redo();
      else editor.commands.undo();
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
      event.preventDefault();
      backToText(editor, id);
    }
  };
  const onInput = (area: HTMLTextAreaElement): void => {
    const stands = writeFootnote(editor, id, area.value);
    if (stands !== area.value) renew(area, stands);
  };

  return (
    <>
      <label className="nhsuk-u-visually-hidden" htmlFor={noteField(id)}>
        Footnote {number}
      </label>
      <textarea
        ref={field}
        id={noteField(id)}
        className="nhsuk-textarea app-note-fields__words"
        rows={1}
        readOnly={!writable}
        defaultValue={text}
        onKeyDown={onKeyDown}
        onInput={(event) => onInput(event.currentTarget)}
      />
      <div id={noteFound(id)} className="app-note-fields__found" />
      <button type="button" className="app-toolbar__button" onClick={() => backToText(editor, id)}>
        Back to the text<span className="nhsuk-u-visually-hidden">, footnote {number}</span>
      </button>{' '}
      {writable && (
        <button type="button" className="app-toolbar__button" onClick={() => removeFootnote(editor, id)}>
          Remove<span className="nhsuk-u-visually-hidden"> footnote {number}</span>
        </button>
      )}
    </>
  );
}

function renew(area: HTMLTextAreaElement, text: string): void {
  const splice = spliceOf(area.value, text);
  const [from, to] = [area.selectionStart, area.selectionEnd].map((at) => caretAfter(at, splice));
  area.value = text;
  if (document.activeElement === area) area.setSelectionRange(from!, to!);
}
