import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { ParagraphNumberPartsFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import type { CommitmentForm } from '../../../live/commitment-form.js';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import { useHeldPage } from '../../../live/offline/kept-copy.js';
import { cleanPaste } from './clean-paste.js';
import { renderCaret, renderSelection } from './carets.js';
import { CommentMarks } from './comment-marks.js';
import { CommitmentSlot } from './commitment-slot.js';
import { CommentsPanel, type CommentsDesk, type SectionWithComments } from './comments-panel.js';
import { CursorStays } from './cursor-stays.js';
import { FlaggedNumber } from './flagged-number.js';
import { FocusAtOnce } from './focus-at-once.js';
import { FindOnDemand } from './find/find-on-demand.js';
import { FindSlot } from './find/find-slot.js';
import { FootnoteFields } from './footnotes/footnote-fields.js';
import { footnoteMark } from './footnotes/footnote-mark.js';
import { goToNote } from './footnotes/go-to-note.js';
import { HeadingsHere } from './headings-here.js';
import { HeldNumber } from './held-number.js';
import { LeaveGuard } from './leave-guard.js';
import { MentionMenu } from './mentions/mention-menu.js';
import { AT } from './mentions/mention-query.js';
import { mentionView } from './mentions/mention-view.js';
import { useMentions } from './mentions/use-mentions.js';
import { useMentionBook } from '../../../live/mentions/mentions.js';
import { NhsNumberGuard } from './nhs-number-guard.js';
import { OwnDevice } from './own-device.js';
import { OwnSelectionFirst } from './own-selection-first.js';
import { ParagraphNumbers } from './paragraph-numbers.js';
import { PasteStep } from './paste/paste-step.js';
import { PeopleHere } from './people-here.js';
import { PicturesBroughtIn } from './pictures/brought-in.js';
import { pictureView } from './pictures/picture-view.js';
import { Refused } from './refused.js';
import { SlashMenu } from './slash-menu/slash-menu.js';
import { SLASH } from './slash-menu/slash-query.js';
import { type SuggestionsDesk, SuggestionsBeside } from './suggest/suggestions-beside.js';
import { CannotSuggest } from './suggest/cannot-suggest.js';
import { SuggestMode } from './suggest/suggest-mode.js';
import { SuggestionNames } from './suggest/suggestion-names.js';
import { type KnownSuggestions, useSuggestions } from './suggest/use-suggestions.js';
import { unavailable } from './suggest/unavailable.js';
import { TypedHere } from './typed-here.js';
import { textExtensions } from './text-extensions.js';
import { Rewritten } from './rewritten.js';
import { TextState } from './text-state.js';
import { Toolbar } from './toolbar.js';
import type { FormName } from './toolbar-items.js';
import { useParagraphNumbers } from './use-paragraph-numbers.js';
import { useDocumentState, useOpenDocument, type Writer } from './use-open-document.js';

export interface SectionEditorProps {
  documentId: string;
  title: string;
  /** The page's address. */
  path: string;
  /** Who writes, as the others see them. */
  writer: Writer & { name: string; organisation: string | null };
  comments: SectionWithComments;
  /** Of its paragraphs, as the page was sent. */
  numbers: readonly ParagraphNumberPartsFragment[];
  /** What is done to the text becomes a suggestion. */
  suggests: boolean;
  /** Where the writer may make commitments of what is written. */
  commitments: CommitmentForm | undefined;
}

const PICTURES_LEFT_OUT =
  'Pictures in what you pasted were left out. Put each one in with Picture, and say what it shows.';
const ONLY_WATCHES = 'You watch this place: commitments are made by those who take part in it.';
const TEXT_ID = 'section-text';

export function SectionEditor(props: SectionEditorProps) {
  const provider = useOpenDocument(props.documentId, props.writer, props, props.suggests);
  return provider ? (
    <OpenEditor key={provider.doc.guid} provider={provider} {...props} />
  ) : (
    <p role="status">Opening the text…</p>
  );
}

function OpenEditor({
  provider,
  documentId,
  path,
  title,
  writer,
  comments,
  numbers,
  suggests,
  commitments,
}: SectionEditorProps & { provider: DocumentProvider }) {
  const state = useDocumentState(provider);
  useHeldPage(state.kind !== 'saved');
  const [held, setHeld] = useState<string>();
  const desk = useRef<CommentsDesk>(null);
  const suggestionsDesk = useRef<SuggestionsDesk>(null);
  const [form, setForm] = useState<FormName>();
  const [given, setGiven] = useState<File>();
  const [refused, setRefused] = useState<string>();
  const showForm = (next: FormName | undefined): void => {
    setGiven(undefined);
    if (next === 'find') return setFinding((asked) => asked + 1);
    if (next === 'commitment' && !commitments) return setCannot(ONLY_WATCHES);
    setForm(next);
  };
  const [finding, setFinding] = useState(0);
  const [cannot, setCannot] = useState<string>();
  const known = useRef<KnownSuggestions>({ mine: new Set(), names: new Map() });
  const book = useMentionBook();
  const editor = useEditor({
    extensions: [
      ...textExtensions({
        footnotes: { onOpen: goToNote, view: footnoteMark },
        pictures: { documentId, view: pictureView(documentId) },
        mentions: { place: comments.place, view: mentionView(book) },
      }),
      FocusAtOnce,
      TypedHere,
      OwnSelectionFirst.configure({ beforeOthers: (listener) => provider.beforeOthers(listener) }),
      Collaboration.configure({ document: provider.doc, provider }),
      CursorStays,
      CollaborationCaret.configure({
        provider,
        user: { name: writer.name, organisation: writer.organisation },
        render: renderCaret,
        selectionRender: renderSelection,
      }),
      NhsNumberGuard.configure({ onHeld: setHeld }),
      ParagraphNumbers,
      CommentMarks.configure({
        epoch: () => provider.textEpoch,
        onComment: () => desk.current?.comment(),
        onGo: (by) => desk.current?.go(by),
      }),
      FindSlot.configure({ onFind: () => setFinding((asked) => asked + 1) }),
      SLASH.extension,
      AT.extension,
      PasteStep,
      PicturesBroughtIn.configure({
        onPicture: (file) => {
          setGiven(file);
          setForm('picture');
        },
        onRefused: setRefused,
      }),
      SuggestMode.configure({
        suggesting: () => suggests,
        isMine: (id) => known.current.mine.has(id),
        onMade: (id) => known.current.mine.add(id),
        onRefused: setCannot,
        onGo: (by) => suggestionsDesk.current?.go(by) ?? false,
      }),
      SuggestionNames.configure({ nameOf: (id) => known.current.names.get(id) }),
    ],
    // Its rules stand in our own style sheet: the page's security policy admits no others.
    injectCSS: false,
    editable: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      transformPastedHTML: (html) => {
        const cleaned = cleanPaste(html, documentId);
        if (cleaned.picturesLeftOut > 0) setRefused(PICTURES_LEFT_OUT);
        return cleaned.html;
      },
      attributes: {
        id: TEXT_ID,
        class: 'app-editor__text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': `Text of ${title}`,
      },
    },
  });

  useParagraphNumbers(editor, links.paragraphNumbers(comments.place, comments.section.slug), numbers);
  useMentions(editor, links.mentions(comments.place), book);
  const list = useSuggestions(editor, links.suggestionList(comments.place, comments.section.slug), known);
  const writable = state.kind !== 'opening' && state.kind !== 'closed' && provider.mayWrite;
  useEffect(() => {
    if (editor.isEditable === writable) return;
    editor.setEditable(writable, false);
    // The person asked to write: the cursor is where they write, once.
    if (writable && document.activeElement === document.body) editor.commands.focus('end');
  }, [editor, writable]);

  const reachable = (): boolean => navigator.onLine && provider.state.kind !== 'offline';
  return (
    <div className="app-editor">
      <PeopleHere provider={provider} />
      <FlaggedNumber provider={provider} path={path} />
      <HeldNumber digits={held} onClose={() => setHeld(undefined)} />
      <Toolbar
        editor={editor}
        controls={TEXT_ID}
        form={form}
        onForm={showForm}
        unavailable={(item, now) =>
          item === 'commitment' && !commitments
            ? ONLY_WATCHES
            : suggests
              ? unavailable(item, now, (id) => known.current.mine.has(id))
              : undefined
        }
        onUnavailable={setCannot}
        pictures={{ sendTo: `${path}/pictures`, given }}
      />
      {form === 'commitment' && commitments && (
        <CommitmentSlot
          editor={editor}
          Form={commitments}
          place={comments.place}
          section={comments.section}
          epoch={() => provider.textEpoch}
          book={book}
          reachable={reachable}
          onDone={() => setForm(undefined)}
        />
      )}
      <FindOnDemand editor={editor} asked={finding} suggests={suggests} onClose={() => setFinding(0)} />
      <Refused words={refused} onClose={() => setRefused(undefined)} />
      <div className="app-editor__beside">
        <HeadingsHere editor={editor} />
        <div className="app-editor__written">
          <Rewritten provider={provider} state={state} />
          <div className="app-editor__frame">
            <EditorContent editor={editor} />
            <SlashMenu editor={editor} onForm={showForm} />
            <MentionMenu editor={editor} address={links.mentions(comments.place)} book={book} />
          </div>
          <CannotSuggest sentence={cannot} onClose={() => setCannot(undefined)} />
          <FootnoteFields editor={editor} suggests={suggests} />
          <TextState provider={provider} state={state} />
          <OwnDevice provider={provider} personId={writer.personId} />
        </div>
        <div>
          <SuggestionsBeside
            editor={editor}
            desk={suggestionsDesk}
            list={list}
            address={links.sectionSuggestions(comments.place, comments.section.slug)}
          />
          <CommentsPanel
            editor={editor}
            epoch={() => provider.textEpoch}
            reachable={reachable}
            desk={desk}
            {...comments}
          />
        </div>
      </div>
      <LeaveGuard state={state} />
    </div>
  );
}
