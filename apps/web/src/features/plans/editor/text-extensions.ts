import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isOurKindOfLink } from '../text-links.js';
import { SuggestedBlocks, SuggestedDeletion, SuggestedInsertion } from './suggest/suggestion-marks.js';
import { Footnote, type FootnoteOptions } from './footnotes/footnote.js';
import { Mention, type MentionOptions } from './mentions/mention.js';
import { Picture, type PictureOptions } from './pictures/picture.js';

/** Without column widths there is nothing that would need a style attribute, which the page's security policy refuses. */
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
});

/** What only an open editor has. */
interface Hooks {
  footnotes?: Partial<FootnoteOptions>;
  pictures?: Partial<PictureOptions>;
  mentions?: Partial<MentionOptions>;
}

/**
 * What a section's text may hold. Whatever is pasted is cut down to it: no scripts, styles, pictures or foreign marks. With every
 * node or mark added here, raise TEXT_SCHEMA_VERSION in libs/plans/domain/text-schema.ts and teach section-text.tsx to show it.
 */
export const textExtensions = ({ footnotes = {}, pictures = {}, mentions = {} }: Hooks = {}): Extensions => [
  StarterKit.configure({
    undoRedo: false, // the shared document has its own: one takes back one's own words, never another's
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: 'https',
      isAllowedUri: (url) => isOurKindOfLink(url),
      shouldAutoLink: (url) => isOurKindOfLink(url),
      HTMLAttributes: { target: null, rel: 'noopener noreferrer' },
    },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
  }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  SuggestedInsertion,
  SuggestedDeletion,
  SuggestedBlocks,
  Footnote.configure(footnotes),
  Picture.configure(pictures),
  Mention.configure(mentions),
];
