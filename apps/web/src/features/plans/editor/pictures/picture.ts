import { Node, type NodeViewRenderer } from '@tiptap/core';

export interface PictureOptions {
  /** How it is shown in the editor. */
  view: NodeViewRenderer | null;
  /** The text it may be pasted into again: its own. */
  documentId: string | null;
}

/**
 * A picture, kept beside the text (`file/<id>`) and seen by whoever reads the text. What it shows is said in words (`alt`) before
 * it can be put in; the size keeps its place free before it is here.
 */
export const Picture = Node.create<PictureOptions>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,

  addOptions: () => ({ view: null, documentId: null }),
  addAttributes: () => ({
    file: attribute('data-file'),
    alt: attribute('alt'),
    width: attribute('width', Number),
    height: attribute('height', Number),
  }),
  parseHTML() {
    return [{ tag: `img[data-file][data-text="${this.options.documentId}"]` }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['img', { ...HTMLAttributes, 'data-text': this.options.documentId }];
  },
  renderText: ({ node }) => `[Picture: ${String(node.attrs.alt)}]`,
  addNodeView() {
    return this.options.view;
  },
});

interface Element {
  getAttribute(name: string): string | null;
}

const attribute = (name: string, as: (value: string) => unknown = String) => ({
  default: null,
  parseHTML: (img: unknown) => as((img as Element).getAttribute(name) ?? ''),
  renderHTML: (attrs: Record<string, unknown>) => ({ [name]: attrs[name === 'data-file' ? 'file' : name] }),
});
