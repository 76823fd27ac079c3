import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { newId } from '@folkmoot/kernel/id.js';
import { findNhsNumbers } from '@folkmoot/kernel/nhs-number.js';
import { sendPicture } from './send-picture.js';
import { smallerPicture } from '../../../../lib/smaller-picture.js';

interface Props {
  editor: Editor;
  /** Where pictures of this text are sent. */
  sendTo: string;
  /** What was pasted or dropped. */
  given: File | undefined;
  onDone: () => void;
}

const TYPES = 'image/png,image/jpeg,image/webp,image/gif';
const MOST_WORDS = 500;

/** The words that stand for a picture, and nothing is put in without them. A chosen picture has only its words to change. */
export function PictureForm({ editor, sendTo, given, onDone }: Props) {
  const chosen = !given && editor.isActive('picture');
  const [file, setFile] = useState(given);
  const [alt, setAlt] = useState(() => (chosen ? String(editor.getAttributes('picture').alt ?? '') : ''));
  const [wrong, setWrong] = useState<{ file?: string; alt?: string }>({});
  const [percent, setPercent] = useState<number>();
  // The same picture sent again after a lost answer is one picture.
  const requestId = useRef(newId());
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (given) setFile(given);
  }, [given]);

  const choose = (next: File | undefined): void => {
    requestId.current = newId();
    setFile(next);
    setWrong({});
  };

  const apply = async (): Promise<void> => {
    const words = alt.replace(/\s+/g, ' ').trim();
    const faults = { ...(!chosen && !file && { file: 'Choose a picture.' }), ...faultOf(words) };
    setWrong(faults);
    if (Object.keys(faults).length > 0) return;
    if (chosen) {
      editor.chain().focus().updateAttributes('picture', { alt: words }).run();
      return onDone();
    }
    setPercent(0);
    const sent = await sendPicture(sendTo, await smallerPicture(file!), requestId.current, setPercent);
    setPercent(undefined);
    if ('refused' in sent) return setWrong({ file: sent.refused });
    const { id: fileId, width, height } = sent;
    editor
      .chain()
      .focus()
      // Behind what is chosen: a picture that stands there is not taken out for it.
      .insertContentAt(editor.state.selection.to, {
        type: 'picture',
        attrs: { file: `file/${fileId}`, alt: words, width, height },
      })
      .run();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    editor.commands.focus();
    onDone();
  };

  return (
    <div className="app-link-form" role="group" aria-label="Picture" onKeyDown={onKeyDown}>
      {!chosen && (
        <>
          <label className="nhsuk-label" htmlFor={`${id}-file`}>
            Picture
          </label>
          <div className="nhsuk-hint" id={`${id}-kinds`}>
            PNG, JPEG, WebP or GIF. Where and when it was taken is removed from it.
          </div>
          <Wrong id={`${id}-file-error`} words={wrong.file} />
          {file && <p>Chosen: {file.name}</p>}
          <input
            ref={given ? undefined : first}
            id={`${id}-file`}
            className="app-picture-form__file"
            type="file"
            accept={TYPES}
            aria-describedby={`${id}-kinds${wrong.file ? ` ${id}-file-error` : ''}`}
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </>
      )}
      <label className="nhsuk-label" htmlFor={`${id}-alt`}>
        What it shows
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        For people who cannot see it. Say what matters of it here, as you would on the telephone.
      </div>
      <Wrong id={`${id}-alt-error`} words={wrong.alt} />
      <textarea
        ref={chosen || given ? first : undefined}
        id={`${id}-alt`}
        className={`nhsuk-textarea${wrong.alt ? ' nhsuk-textarea--error' : ''}`}
        rows={2}
        maxLength={MOST_WORDS}
        value={alt}
        aria-describedby={`${id}-hint${wrong.alt ? ` ${id}-alt-error` : ''}`}
        onChange={(event) => setAlt(event.target.value)}
      />
      <button
        type="button"
        className="app-toolbar__button"
        aria-disabled={percent !== undefined || undefined}
        onClick={() => percent === undefined && void apply()}
      >
        {chosen ? 'Use these words' : 'Put the picture in'}
      </button>{' '}
      <button type="button" className="app-toolbar__button" onClick={onDone}>
        Cancel
      </button>
      <p role="status">
        {percent !== undefined && (
          <>
            <progress max={100} value={percent} aria-label="Sending the picture" /> Sending the picture…
          </>
        )}
      </p>
    </div>
  );
}

function faultOf(words: string): { alt?: string } {
  if (words === '') return { alt: 'Say what the picture shows.' };
  if (findNhsNumbers(words).length > 0)
    return { alt: 'This looks like an NHS number. Take it out: this is no place for patient data.' };
  return {};
}

const Wrong = ({ id, words }: { id: string; words: string | undefined }) =>
  words ? (
    <span className="nhsuk-error-message" id={id} role="alert">
      <span className="nhsuk-u-visually-hidden">Error: </span>
      {words}
    </span>
  ) : null;
