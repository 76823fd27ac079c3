import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { ParagraphNumberPartsFragment } from '../../../gql/operations.js';

interface Shown {
  readonly labels: ReadonlyMap<string, string>;
  readonly marks: DecorationSet;
  /** Some paragraph has words and no number yet. */
  readonly wanting: boolean;
}

const key = new PluginKey<Shown>('paragraphNumbers');
const LOOK_AGAIN_MS = 100;

export const showNumbers = (editor: Editor, numbers: readonly ParagraphNumberPartsFragment[]): void => {
  const labels = new Map(numbers.map(({ block, label }) => [block, label]));
  editor.view.dispatch(editor.state.tr.setMeta(key, { labels }));
};

export const wantsNumbers = (state: EditorState): boolean => key.getState(state)?.wanting ?? false;

/** The numbers in the margin: decorations, nothing of the text. Spoken is the number where the section is read. */
export const ParagraphNumbers = Extension.create({
  name: 'paragraphNumbers',
  addProseMirrorPlugins() {
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ labels: new Map(), marks: DecorationSet.empty, wanting: false }),
          apply(tr, before, _, state) {
            const meta = tr.getMeta(key) as { labels?: ReadonlyMap<string, string> } | undefined;
            if (meta || tr.getMeta(ySyncPluginKey)) return look(state, meta?.labels ?? before.labels);
            return tr.docChanged ? { ...before, marks: before.marks.map(tr.mapping, tr.doc) } : before;
          },
        },
        props: { decorations: (state) => key.getState(state)?.marks },
        view: () => {
          let timer: ReturnType<typeof setTimeout> | undefined;
          return {
            // One's own typing reaches the shared text only after this transaction.
            update(view: EditorView, before: EditorState) {
              if (view.state.doc === before.doc) return;
              clearTimeout(timer);
              timer = setTimeout(() => view.dispatch(view.state.tr.setMeta(key, {})), LOOK_AGAIN_MS);
            },
            destroy: () => clearTimeout(timer),
          };
        },
      }),
    ];
  },
});

/** The same blocks as libs/platform/documents/text-blocks.ts counts, each beside its element in the shared text. */
function look(state: EditorState, labels: ReadonlyMap<string, string>): Shown {
  const marks: Decoration[] = [];
  let wanting = false;
  const block = (element: Y.XmlElement | undefined, node: Node, from: number): void => {
    const id = element?._item?.id;
    const label = id && labels.get(`${id.client}:${id.clock}`);
    if (label)
      marks.push(
        Decoration.node(from, from + node.nodeSize, { class: 'app-numbered', 'data-paragraph': label }),
      );
    else wanting ||= node.textContent.trim() !== '';
  };
  const { type } = ySyncPluginKey.getState(state) as { type: Y.XmlFragment };
  const elements = elementsOf(type);
  state.doc.forEach((node, offset, index) => {
    const element = elements[index];
    if (node.type.name === 'paragraph' || node.type.name === 'heading') block(element, node, offset);
    else if (node.type.name === 'bulletList' || node.type.name === 'orderedList') {
      const items = element ? elementsOf(element) : [];
      node.forEach((item, within, place) => block(items[place], item, offset + 1 + within));
    }
  });
  return { labels, marks: DecorationSet.create(state.doc, marks), wanting };
}

const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
