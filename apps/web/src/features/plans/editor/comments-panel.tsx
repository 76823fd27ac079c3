import { type Editor, useEditorState } from '@tiptap/react';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { Link } from 'react-router';
import { links } from '../../../lib/links.js';
import { aboutOf, type Thread, ThreadView, threadId } from '../comments/thread.js';
import { useThreads } from '../comments/use-threads.js';
import { chooseWords, marksOf, showThreads, takeChosen, threadAtCursor } from './comment-marks.js';
import { NewCommentForm, ReplyForm } from './comment-forms.js';
import { chosenPassage, type Passage } from './passages.js';

/** What the editor's keys ask of the panel. */
export interface CommentsDesk {
  comment(): void;
  go(by: 1 | -1): void;
}

export interface SectionWithComments {
  place: string;
  section: {
    id: string;
    slug: string;
    openness: string;
    mayComment: boolean;
    commentThreads: readonly Thread[];
  };
}

interface Props extends SectionWithComments {
  editor: Editor;
  epoch: () => number | null;
  /** The server can be asked at the moment. */
  reachable: () => boolean;
  desk: RefObject<CommentsDesk | null>;
}

/** The comments beside the text: begun on chosen words, read, answered, and gone through by keyboard. */
export function CommentsPanel({ editor, epoch, reachable, desk, place, section }: Props) {
  const { threads } = useThreads(section.id, section.commentThreads, false);
  const [passage, setPassage] = useState<Passage>();
  const [said, setSaid] = useState('');
  const shown = useRef('');
  const { at, places } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      at: threadAtCursor(now.state),
      places: [...marksOf(now.state).found].map(([id, { from }]) => `${String(from).padStart(9, '0')} ${id}`),
    }),
  });

  useEffect(() => {
    const wanted = threads.map(({ id, version }) => `${id} ${version}`).join();
    if (shown.current === wanted) return;
    shown.current = wanted;
    showThreads(editor, threads);
  });

  const order = [...places].sort().map((one) => one.split(' ')[1]!);
  const lost = new Set(
    threads.filter(({ id, quote }) => quote !== null && !order.includes(id)).map(({ id }) => id),
  );
  const ordered = [...threads].sort((one, other) => rank(order, one.id) - rank(order, other.id));

  const comment = (): void => {
    if (!section.mayComment) return;
    takeChosen(editor);
    const chosen = chosenPassage(editor.state);
    setSaid(chosen ? '' : 'Choose some words in the text first.');
    setPassage(chosen ?? undefined);
  };
  const go = (by: 1 | -1): void => {
    if (ordered.length === 0) return setSaid('There are no comments to go to.');
    const focused = (document.activeElement?.closest('.app-thread')?.id ?? '').replace('thread-', '');
    const now = ordered.findIndex(({ id }) => id === (focused || at));
    const start = now < 0 && by < 0 ? 0 : now;
    const next = ordered[(start + by + ordered.length) % ordered.length]!;
    chooseWords(editor, next.id);
    document.getElementById(threadId(next.id))?.focus();
  };
  useImperativeHandle(desk, () => ({ comment, go }));

  const back = useCallback(
    (id: string) => {
      chooseWords(editor, id);
      // At once, not with the next frame: the next key is meant for the words.
      editor.view.focus();
    },
    [editor],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const thread = (event.target as Element).closest('.app-thread')?.id.replace('thread-', '');
    if (event.key === 'Escape' && thread) {
      event.preventDefault();
      back(thread);
    } else if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault();
      go(event.key === 'PageDown' ? 1 : -1);
    }
  };

  return (
    <aside className="app-comments" aria-labelledby="comments" onKeyDown={onKeyDown}>
      <h2 id="comments" className="nhsuk-heading-s">
        Comments
      </h2>
      <div className="app-comments__deeds">
        {section.mayComment && (
          <button type="button" className="app-toolbar__button" title="Ctrl+Alt+M" onClick={comment}>
            Comment on the chosen words
          </button>
        )}
        <button type="button" className="app-toolbar__button" title="Alt+Page Up" onClick={() => go(-1)}>
          Previous comment
        </button>
        <button type="button" className="app-toolbar__button" title="Alt+Page Down" onClick={() => go(1)}>
          Next comment
        </button>
      </div>
      <p className="app-detail">Escape leads from a comment back to its words.</p>
      <p role="status">{said}</p>
      {passage && (
        <NewCommentForm
          key={passage.start + passage.end}
          place={place}
          section={section}
          reachable={reachable}
          passage={passage}
          epoch={epoch()}
          onDone={(outcome) => {
            setPassage(undefined);
            setSaid(outcome);
            editor.commands.focus();
          }}
        />
      )}
      {ordered.length === 0 && <p>No open comments.</p>}
      <ul className="app-comments__list">
        {ordered.map((thread) => (
          <li key={thread.id} className={thread.id === at ? 'app-comments__here' : undefined}>
            <ThreadView thread={thread} note={noteOf(thread, lost, thread.id === at, back)}>
              {section.mayComment && (
                <ReplyForm place={place} section={section} reachable={reachable} thread={thread} />
              )}
              <Link to={links.commentThread(place, section.slug, thread.id)}>
                Resolve or change
                <span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
              </Link>
            </ThreadView>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** In the order of the text; what has no place in it comes last. */
const rank = (order: readonly string[], id: string): number => {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
};

function noteOf(thread: Thread, lost: ReadonlySet<string>, here: boolean, show: (id: string) => void) {
  if (thread.quote === null) return null;
  if (lost.has(thread.id)) return <p className="app-thread__lost">The words were removed from the text.</p>;
  return (
    <p className="app-thread__lost">
      <button type="button" className="app-toolbar__button" onClick={() => show(thread.id)}>
        Show in the text<span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
      </button>
      {here && <> The cursor is here.</>}
    </p>
  );
}
