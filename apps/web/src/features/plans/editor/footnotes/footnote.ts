import { Node, type NodeViewRenderer } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { newId } from '@folkmoot/kernel/id.js';
import { footnotesOf } from './footnotes-of.js';

export interface FootnoteOptions {
  /** Its words are written below the text: somebody asked to go there. */
  onOpen: (id: string) => void;
  /** How its number is shown in the editor. */
  view: NodeViewRenderer | null;
}

/**
 * A footnote stands in its paragraph with its own words in it, so that two people who write in one note merge letter by letter.
 * In the editor only its number is seen; its words are a field below the text. `id` tells the notes of one text apart while
 * their numbers change; a copied note gets a new one.
 */
export const Footnote = Node.create<FootnoteOptions>({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  marks: '',

  addOptions: () => ({ onOpen: () => undefined, view: null }),
  addAttributes: () => ({ id: { default: null, parseHTML: () => newId(), rendered: false } }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: () => ['sup', { 'data-footnote': '' }, 0],
  renderText: ({ node }) => ` (${node.textContent})`,

  addNodeView() {
    return this.options.view;
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const chosen = 'node' in selection ? (selection.node as TextNode) : undefined;
        if (chosen?.type.name !== this.name) return false;
        this.options.onOpen(String(chosen.attrs.id));
        return true;
      },
    };
  },

  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: new PluginKey('footnoteNumbers'),
      state: {
        init: (_, { doc }) => numbered(doc),
        apply: (transaction, before) => (transaction.docChanged ? numbered(transaction.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

const numbered = (doc: TextNode): DecorationSet =>
  DecorationSet.create(
    doc,
    footnotesOf(doc).map(({ position }, index) =>
      Decoration.node(
        position,
        position + doc.nodeAt(position)!.nodeSize,
        {},
        {
          footnote: index + 1,
        },
      ),
    ),
  );
