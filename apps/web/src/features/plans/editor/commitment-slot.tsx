import type { Editor } from '@tiptap/react';
import { Suspense, useState } from 'react';
import type { CommitmentForm } from '../../../live/commitment-form.js';
import type { MentionBook } from '../../../live/mentions/mention-book.js';
import type { Mentioned } from '../../../live/mentions/mentioned-words.js';
import { chosenPassage, findPassage } from './passages.js';

interface Props {
  editor: Editor;
  Form: CommitmentForm;
  place: string;
  section: { readonly id: string; readonly openness: string };
  epoch: () => number | null;
  book: MentionBook | undefined;
  reachable: () => boolean;
  onDone: () => void;
}

/** Below the toolbar: the words that were chosen become a commitment, and it is named behind them wherever they stand by then. */
export function CommitmentSlot({ editor, Form, place, section, epoch, book, reachable, onDone }: Props) {
  const [begun] = useState(() => ({
    passage: chosenPassage(editor.state),
    epoch: epoch() ?? 0,
    paragraph: paragraphAt(editor),
  }));
  const close = (): void => {
    editor.commands.focus();
    onDone();
  };
  const name = (made: Mentioned): void => {
    book?.put([made]);
    const found =
      begun.passage && findPassage(editor.state, { ...begun.passage, epoch: begun.epoch }, epoch());
    const at = found?.to ?? editor.state.selection.to;
    const mention = { type: 'mention', attrs: { kind: made.kind, id: made.id, label: made.label } };
    // Whose right to write has ended meanwhile has made it all the same.
    if (editor.isEditable)
      editor
        .chain()
        .insertContentAt(at, [{ type: 'text', text: ' ' }, mention])
        .run();
  };
  return (
    <Suspense fallback={<p role="status">Opening the form…</p>}>
      <Form
        place={place}
        section={section}
        words={begun.passage?.quote ?? ''}
        paragraph={begun.paragraph}
        reachable={reachable}
        onMade={name}
        onDone={close}
      />
    </Suspense>
  );
}

/** As the margin shows it. */
function paragraphAt({ state, view }: Editor): string | null {
  const { node } = view.domAtPos(state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-paragraph]')?.getAttribute('data-paragraph') ?? null;
}
