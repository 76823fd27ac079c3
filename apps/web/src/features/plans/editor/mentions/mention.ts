import { Node, type NodeViewRenderer } from '@tiptap/core';
import { keyOf, labelOf, refOf } from '../../../../live/mentions/mentioned-words.js';

export interface MentionOptions {
  view: NodeViewRenderer | null;
  /** The place of the text: what is copied from the texts of another is its label, as plain words. */
  place: string | null;
}

/**
 * A thing that a text names. The text holds which one it is and the label it had when it was put in, which everyone who reads the
 * text may read; how it stands comes from elsewhere, for those who may see it.
 */
export const Mention = Node.create<MentionOptions>({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,

  addOptions: () => ({ view: null, place: null }),
  addAttributes: () => ({ kind: HIDDEN, id: HIDDEN, label: HIDDEN }),
  extendNodeSchema: () => ({ leafText: ({ attrs }: { attrs: Record<string, unknown> }) => labelOf(attrs) }),
  parseHTML() {
    return [{ tag: `span[data-mention][data-in="${this.options.place}"]`, getAttrs: (span) => refIn(span) }];
  },
  renderHTML({ node }) {
    const ref = refOf(node.attrs);
    return [
      'span',
      { 'data-mention': ref && keyOf(ref), 'data-in': this.options.place },
      labelOf(node.attrs),
    ];
  },
  renderText: ({ node }) => labelOf(node.attrs),
  addNodeView() {
    return this.options.view;
  },
});

const HIDDEN = { default: null, rendered: false, parseHTML: () => null };

interface Span {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

function refIn(element: unknown): Record<string, string> | false {
  const span = element as Span;
  const [, kind, id] =
    /^([a-z][a-z-]{0,39})\/([0-9a-f-]{36})$/.exec(span.getAttribute('data-mention') ?? '') ?? [];
  const label = labelOf({ label: span.textContent?.replace(/\s+/g, ' ').trim() });
  return kind && id && label ? { kind, id, label } : false;
}
