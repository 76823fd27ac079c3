import { Fragment, Slice, type Node } from '@tiptap/pm/model';

/** What a suggestion cannot hold, by the names of its nodes. */
export const NO_WORDS = ['footnote', 'picture', 'hardBreak'] as const;
export type NoWords = (typeof NO_WORDS)[number];

const isNoWords = (name: string): name is NoWords => (NO_WORDS as readonly string[]).includes(name);

/** Said of what was pasted: nothing is left out without a word. */
const SAID: Record<NoWords, string> = {
  footnote: 'Footnotes stand in brackets.',
  picture: 'Pictures were left out.',
  hardBreak: 'Line breaks became spaces.',
};
export const saidOf = (changed: ReadonlySet<NoWords>): string =>
  ['A suggestion is words only.', ...NO_WORDS.filter((one) => changed.has(one)).map((one) => SAID[one])].join(
    ' ',
  );

/** The one thing that is put in, where it is nothing but that. */
export function onlyThing({ content }: Slice): NoWords | null {
  let only: Node | null = content.childCount === 1 ? content.firstChild : null;
  while (only && !isNoWords(only.type.name) && only.childCount === 1) only = only.firstChild;
  return only && isNoWords(only.type.name) ? only.type.name : null;
}

/** The same with the words of what a suggestion cannot hold; notes what was changed. */
export function wordsOnly(slice: Slice, changed: Set<NoWords>): Slice {
  const content = plain(slice.content, changed);
  return changed.size === 0 ? slice : new Slice(content, slice.openStart, slice.openEnd);
}

function plain(content: Fragment, changed: Set<NoWords>): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    const { name } = node.type;
    if (isNoWords(name)) {
      changed.add(name);
      const words = name === 'footnote' ? ` (${node.textContent})` : name === 'hardBreak' ? ' ' : '';
      if (words !== '') kept.push(node.type.schema.text(words));
    } else kept.push(node.childCount > 0 ? node.copy(plain(node.content, changed)) : node);
  });
  return Fragment.fromArray(kept);
}
