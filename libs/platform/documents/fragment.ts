/** Tiptap's collaboration keeps the text in the fragment of this name. */
export const FRAGMENT = 'default';
