import type { Node } from '@tiptap/pm/model';

export interface Query {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Where the words stand: within one block, or within one footnote. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** The place of the footnote it is in. */
  readonly note: number | null;
  /** Some of its letters are suggested to be taken out. */
  readonly going: boolean;
}

/** What stands between words and is no letter: never part of what somebody looks for. */
const THING = '\ufffc';

/** Every place of the words in a stretch of the text, whatever their look. */
export function hitsIn(doc: Node, query: Query, from = 0, to = doc.content.size): Hit[] {
  const hits: Hit[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.inlineContent) return;
    let line = '';
    node.forEach((child) => (line += child.isText ? child.text : THING.repeat(child.nodeSize)));
    for (const at of placesOf(line, query)) {
      const start = position + 1 + at;
      hits.push({
        from: start,
        to: start + query.words.length,
        note: node.type.name === 'footnote' ? position : null,
        going: isGoing(node, at, at + query.words.length),
      });
    }
  });
  // A footnote's words are visited after those of the block around it.
  return hits.sort((one, other) => one.from - other.from);
}

export function placesOf(line: string, { words, matchCase, wholeWords }: Query): number[] {
  const [text, wanted] = [folded(line, matchCase), folded(words, matchCase)];
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0;) {
    const counts = !wholeWords || isWhole(text, at, at + wanted.length);
    if (counts) places.push(at);
    at = text.indexOf(wanted, at + (counts ? wanted.length : 1));
  }
  return places;
}

/** As long as it was: what a word processor makes of a quotation mark or a space is the same mark and the same space. */
function folded(text: string, matchCase: boolean): string {
  const plain = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
  if (matchCase) return plain;
  const small = plain.toLowerCase();
  return small.length === plain.length ? small : [...plain].map(smallLetter).join('');
}

const smallLetter = (letter: string): string => {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
};

const isWhole = (text: string, from: number, to: number): boolean =>
  !/[\p{L}\p{M}\p{N}_]$/u.test(text.slice(Math.max(0, from - 2), from)) &&
  !/^[\p{L}\p{M}\p{N}_]/u.test(text.slice(to, to + 2));

function isGoing(block: Node, from: number, to: number): boolean {
  let going = false;
  block.nodesBetween(from, to, (node) => {
    going ||= node.marks.some((mark) => mark.type.name === 'suggestedDeletion');
  });
  return going;
}
