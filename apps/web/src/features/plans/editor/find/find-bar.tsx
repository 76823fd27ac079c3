import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { TextSelection } from '@tiptap/pm/state';
import { goToNote, noteField } from '../footnotes/go-to-note.js';
import { FOUND } from './find-slot.js';
import { Finding, findingIn } from './finding.js';
import { NoteHits } from './note-hits.js';
import { mayReplace, replace } from './replace.js';
import type { Hit, Query } from './search.js';

export interface FindBarProps {
  editor: Editor;
  /** Rises whenever somebody asks to find. */
  asked: number;
  /** Each replacement becomes a suggestion. */
  suggests: boolean;
  onClose: () => void;
}

const NOTHING: Query = { words: '', matchCase: false, wholeWords: false };
const MOST = 100;

/** What is chosen in the text, where it is a few words of one block. */
function chosen({ state: { doc, selection } }: Editor): string {
  const { $from, $to, empty } = selection;
  if (empty || !$from.sameParent($to) || !$from.parent.isTextblock) return '';
  const words = doc.textBetween(selection.from, selection.to, '\n', '\n');
  return words.length <= MOST && !words.includes('\n') ? words : '';
}

/** Finds words in the text and its footnotes, and puts others in their place. */
export function FindBar({ editor, asked, suggests, onClose }: FindBarProps) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<Query>(() => ({ ...NOTHING, words: chosen(editor) }));
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const { count, at, going, writable } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const finding = findingIn(now.state);
      return {
        count: finding?.hits.length ?? 0,
        at: finding?.at ?? -1,
        going: finding?.hits.filter((hit) => hit.going).length ?? 0,
        writable: now.isEditable,
      };
    },
  });

  useEffect(() => {
    const words = chosen(editor);
    if (words) setQuery((before) => ({ ...before, words }));
    field.current?.focus();
    field.current?.select();
  }, [editor, asked]);
  useEffect(() => {
    const { state } = editor;
    const place = findingIn(state)?.here?.from ?? state.selection.from;
    set(Finding.of(state, query, place));
    setSaid('');
    show();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what others write is followed, not searched anew
  }, [editor, query]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(FOUND, null));
    },
    [editor],
  );

  const set = (finding: Finding): void =>
    editor.view.dispatch(editor.state.tr.setMeta(FOUND, finding).setMeta('addToHistory', false));
  const show = (): void =>
    void requestAnimationFrame(() =>
      document.querySelector('.app-editor .app-found--here')?.scrollIntoView({ block: 'nearest' }),
    );

  const go = (by: 1 | -1): void => {
    const now = findingIn(editor.state);
    if (!now) return;
    const next = now.go(editor.state.doc, by);
    set(next);
    setSaid('');
    if (editor.view.hasFocus() && next.here) choose(editor, next.here);
    show();
  };
  const close = (): void => {
    const here = findingIn(editor.state)?.here;
    onClose();
    if (here) choose(editor, here);
    // At once, not with the next frame: the next key is meant for the words.
    if (!here || here.note === null) editor.view.focus();
  };

  const replaceHere = (): void => {
    const now = findingIn(editor.state);
    if (!now || now.hits.length === 0) return;
    const { here } = now;
    if (!here) return go(1);
    if (!mayReplace(here, suggests)) {
      go(1);
      return setSaid(here.going ? LEFT.going : LEFT.note);
    }
    const done = replace(editor.view, [here], words);
    // On behind the words that were just put in: they may hold what is looked for.
    const after = findingIn(editor.state);
    if (done > 0 && after) {
      const behind = suggests ? here.to : here.from + words.length;
      const next = after.hits.findIndex((hit) => hit.from >= behind && mayReplace(hit, suggests));
      const index = next < 0 ? after.hits.findIndex((hit) => mayReplace(hit, suggests)) : next;
      set(new Finding(editor.state.doc, query, after.hits, index, after.hits[index]?.from ?? behind));
      show();
    }
    setSaid(done > 0 ? (suggests ? 'Suggested.' : 'Replaced.') : 'Not replaced.');
  };
  const replaceAll = (): void => {
    const hits = findingIn(editor.state)?.hits ?? [];
    const these = hits.filter((hit) => mayReplace(hit, suggests));
    const done = these.length === 0 ? 0 : replace(editor.view, these, words);
    setSaid(outcome(done, hits, suggests));
  };

  // Everywhere around the text, also from the text itself and from a footnote's field.
  useEffect(() => {
    const around = bar.current?.closest('.app-editor');
    const onKeyDown = (event: Event): void => {
      const { key, shiftKey, ctrlKey, metaKey } = event as unknown as KeyboardEvent;
      if (key !== 'F3' && !(key.toLowerCase() === 'g' && (ctrlKey || metaKey))) return;
      event.preventDefault();
      go(shiftKey ? -1 : 1);
    };
    around?.addEventListener('keydown', onKeyDown);
    return () => around?.removeEventListener('keydown', onKeyDown);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target === field.current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };

  return (
    <div ref={bar} className="app-find" role="search" aria-label="Find in this text" onKeyDown={onKeyDown}>
      <div className="app-find__row">
        <label htmlFor={`${id}-words`}>Find</label>
        <input
          ref={field}
          id={`${id}-words`}
          className="nhsuk-input app-find__field"
          type="text"
          maxLength={MOST}
          value={query.words}
          autoComplete="off"
          aria-describedby={`${id}-count`}
          onChange={(event) => setQuery({ ...query, words: event.target.value })}
        />
        <Button onClick={() => go(-1)} title="Shift+F3">
          Previous
        </Button>
        <Button onClick={() => go(1)} title="F3">
          Next
        </Button>
        <Button onClick={close} title="Escape">
          Close<span className="nhsuk-u-visually-hidden"> find</span>
        </Button>
      </div>
      <div className="app-find__row">
        <Choice
          label="Match case"
          on={query.matchCase}
          onChange={(matchCase) => setQuery({ ...query, matchCase })}
        />
        <Choice
          label="Whole words"
          on={query.wholeWords}
          onChange={(wholeWords) => setQuery({ ...query, wholeWords })}
        />
      </div>
      {writable && (
        <div className="app-find__row">
          <label htmlFor={`${id}-put`}>Replace with</label>
          <input
            id={`${id}-put`}
            className="nhsuk-input app-find__field"
            type="text"
            value={words}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
          <Button onClick={replaceHere}>{suggests ? 'Suggest' : 'Replace'}</Button>
          <Button onClick={replaceAll}>{suggests ? 'Suggest all' : 'Replace all'}</Button>
        </div>
      )}
      <p className="app-find__said" role="status" id={`${id}-count`}>
        {[said, counted(query, count, at), going > 0 && `${going} of them suggested to be taken out.`]
          .filter(Boolean)
          .join(' ')}
      </p>
      <NoteHits editor={editor} />
    </div>
  );
}

const LEFT = {
  going: 'Left as it is: somebody suggests to take it out.',
  note: 'Left as it is: the words of footnotes cannot be suggested.',
};

function counted({ words }: Query, count: number, at: number): string {
  if (words === '') return '';
  if (count === 0) return 'Nothing found.';
  return at < 0 ? `${count} found.` : `${at + 1} of ${count}.`;
}

function outcome(done: number, hits: readonly Hit[], suggests: boolean): string {
  const going = hits.filter((hit) => hit.going).length;
  const notes = suggests ? hits.filter((hit) => !hit.going && hit.note !== null).length : 0;
  return [
    done === 0 ? 'Nothing replaced.' : `${done} ${suggests ? 'suggested to be replaced' : 'replaced'}.`,
    going > 0 && `${going} left: somebody suggests to take them out.`,
    notes > 0 && `${notes} left in footnotes, where nothing can be suggested.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The cursor goes to it; to the field of its footnote where it is in one. */
function choose(editor: Editor, { from, to, note }: Hit): void {
  const { doc, tr } = editor.state;
  if (note === null) {
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
    return;
  }
  const id = String(doc.nodeAt(note)?.attrs.id);
  goToNote(id);
  requestAnimationFrame(() =>
    (document.getElementById(noteField(id)) as HTMLTextAreaElement | null)?.setSelectionRange(
      from - note - 1,
      to - note - 1,
    ),
  );
}

const Button = (props: { onClick: () => void; title?: string; children: ReactNode }) => (
  <button type="button" className="app-toolbar__button" {...props} />
);

function Choice({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="app-find__choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}
