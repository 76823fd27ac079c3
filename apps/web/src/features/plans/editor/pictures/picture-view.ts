import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { pictureAddress, pictureFacts } from '../../picture-facts.js';

/** A picture in the editor, with the words that say what it shows below it: who writes sees what others hear. */
export const pictureView =
  (documentId: string): NodeViewRenderer =>
  ({ node }) => {
    const dom = document.createElement('figure');
    dom.className = 'app-picture';
    const img = document.createElement('img');
    img.draggable = false;
    const words = document.createElement('figcaption');
    dom.append(img, words);
    const show = (of: Node): boolean => {
      if (of.type !== node.type) return false;
      const facts = pictureFacts(of.attrs);
      words.textContent = `Picture: ${String(of.attrs.alt ?? '')}`;
      img.hidden = facts === null;
      if (!facts) return true;
      const address = pictureAddress(documentId, facts);
      if (img.getAttribute('src') !== address) img.src = address;
      // The words stand below: heard once is enough.
      img.alt = '';
      [img.width, img.height] = [facts.width, facts.height];
      return true;
    };
    show(node);
    return { dom, update: show, ignoreMutation: () => true };
  };
