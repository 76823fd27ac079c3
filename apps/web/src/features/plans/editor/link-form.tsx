import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isOurKindOfLink } from '../text-links.js';

/** What people type becomes an address: `example.org` → `https://example.org`, `ana@example.org` → `mailto:…`. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const guessed = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : /^[^\s@/]+@[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : `https://${text}`;
  return text !== '' && isOurKindOfLink(guessed) ? guessed : undefined;
}

export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [typed, setTyped] = useState<string>(() => String(editor.getAttributes('link').href ?? ''));
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const apply = (): void => {
    const href = addressOf(typed);
    if (href === undefined) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    // Without chosen words the address itself becomes the words.
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
    onDone();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      apply();
    } else if (event.key === 'Escape') {
      editor.commands.focus();
      onDone();
    }
  };

  return (
    <div className="app-link-form" role="group" aria-label="Link">
      <label className="nhsuk-label" htmlFor={id}>
        Web or e-mail address
      </label>
      {wrong && (
        <span className="nhsuk-error-message" id={`${id}-error`} role="alert">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          Enter a web address that begins with https, or an e-mail address.
        </span>
      )}
      <input
        ref={field}
        id={id}
        className={`nhsuk-input${wrong ? ' nhsuk-input--error' : ''}`}
        type="text"
        inputMode="url"
        value={typed}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="app-toolbar__button" onClick={apply}>
        Use this link
      </button>
      {editor.isActive('link') && (
        <button type="button" className="app-toolbar__button" onClick={remove}>
          Remove link
        </button>
      )}
    </div>
  );
}
