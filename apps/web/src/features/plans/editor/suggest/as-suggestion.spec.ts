import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { joinBackward, splitBlock, toggleMark } from '@tiptap/pm/commands';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { splitListItem } from '@tiptap/pm/schema-list';
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { textExtensions } from '../text-extensions.js';
import { asSuggestion, CANNOT } from './as-suggestion.js';
import { type NoWords, saidOf } from './words-only.js';

const schema = getSchema(textExtensions());
const MINE = 'mine';
const isMine = (id: string) => id === MINE || id === 'new';
const by = { isMine, newId: () => 'new' };

/** `[+words+]` is one's own insertion, `[-words-]` one's own deletion, `{+`/`{-` another's; a line beginning with `+` is one's own block. */
function block(line: string): Node {
  const own = line.startsWith('+');
  const runs = line.slice(own ? 1 : 0).match(/[[{][+-].*?[+-][\]}]|[^[{]+/g) ?? [];
  const content = runs.map((run) => {
    const found = /^([[{])([+-])(.*)[+-]/.exec(run);
    if (!found) return schema.text(run);
    const name = found[2] === '+' ? 'suggestedInsertion' : 'suggestedDeletion';
    return schema.text(found[3]!, [schema.mark(name, { id: found[1] === '[' ? MINE : 'theirs' })]);
  });
  return schema.node('paragraph', { suggested: own ? MINE : null }, content);
}
const text = (...lines: string[]) => schema.node('doc', null, lines.map(block));
const list = (...lines: string[]) =>
  schema.node('doc', null, [
    schema.node(
      'bulletList',
      null,
      lines.map((line) => schema.node('listItem', null, [block(line)])),
    ),
  ]);

function shown(doc: Node): string[] {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    let line = node.attrs.suggested ? '+' : '';
    node.forEach((child) => {
      let words = child.text ?? '';
      for (const mark of child.marks) {
        const [open, close] = isMine(mark.attrs.id as string) ? '[]' : '{}';
        const sign = { suggestedInsertion: '+', suggestedDeletion: '-' }[mark.type.name];
        words = sign ? `${open}${sign}${words}${sign}${close}` : `*${words}*`;
      }
      line += words;
    });
    lines.push(line);
    return false;
  });
  return lines;
}

const state = (doc: Node, from: number, to = from) =>
  EditorState.create({ schema, doc, selection: TextSelection.create(doc, from, to) });

function suggest(before: EditorState, make: ((tr: Transaction) => Transaction) | Command) {
  let original: Transaction | undefined;
  const dispatch = (tr: Transaction): void => void (original = tr);
  if (make.length > 1) (make as Command)(before, dispatch);
  else original = (make as (tr: Transaction) => Transaction)(before.tr);
  const made = asSuggestion(before, original!, by);
  if ('refused' in made) return made.refused;
  const after = before.apply(made);
  return { lines: shown(after.doc), at: after.selection.head };
}
const type = (words: string) => (tr: Transaction) => tr.insertText(words);
const backspace = (tr: Transaction) =>
  tr.selection.empty ? tr.delete(tr.selection.from - 1, tr.selection.from) : tr.deleteSelection();
const del = (tr: Transaction) => tr.delete(tr.selection.from, tr.selection.from + 1);

describe('typing', () => {
  it('puts words in under one’s own name, and goes on in the same suggestion', () => {
    expect(suggest(state(text('Hello'), 6), type('!'))).toEqual({ lines: ['Hello[+!+]'], at: 7 });
    expect(suggest(state(text('Hello[+!+]'), 7), type('?'))).toEqual({ lines: ['Hello[+!?+]'], at: 8 });
    expect(suggest(state(text('{+Theirs+}'), 3), type('x'))).toMatchObject({
      lines: ['{+Th+}[+x+]{+eirs+}'],
    });
  });

  it('over chosen words suggests to take those out', () => {
    expect(suggest(state(text('Falls at home'), 10, 14), type('work'))).toEqual({
      lines: ['Falls at [-home-][+work+]'],
      at: 18,
    });
    expect(suggest(state(text('One', 'Two'), 2, 8), type('x'))).toMatchObject({
      lines: ['O[-ne-]', '[-Tw-][+x+]o'],
    });
  });
});

describe('deleting', () => {
  it('marks what stands there and moves on past it, either way', () => {
    expect(suggest(state(text('Hello'), 6), backspace)).toEqual({ lines: ['Hell[-o-]'], at: 5 });
    expect(suggest(state(text('Hell[-o-]'), 5), backspace)).toEqual({ lines: ['Hel[-lo-]'], at: 4 });
    expect(suggest(state(text('Hello'), 1), del)).toEqual({ lines: ['[-H-]ello'], at: 2 });
    expect(suggest(state(text('Hell[-o-]'), 6), backspace)).toEqual({ lines: ['Hell[-o-]'], at: 5 });
  });

  it('really takes away one’s own words, and marks another’s', () => {
    expect(suggest(state(text('A[+bc+]d'), 4), backspace)).toEqual({ lines: ['A[+b+]d'], at: 3 });
    expect(suggest(state(text('A{+bc+}d'), 4), backspace)).toMatchObject({ lines: ['A{+b+}[-{+c+}-]d'] });
    expect(suggest(state(text('A[+bc+]d'), 1, 5), backspace)).toMatchObject({
      lines: ['[-A-][-d-]'.replace('-][-', '')],
    });
  });

  it('over paragraphs leaves them, but for one’s own', () => {
    expect(suggest(state(text('One', 'Two'), 3, 7), backspace)).toMatchObject({
      lines: ['On[-e-]', '[-T-]wo'],
    });
    expect(suggest(state(text('One', '+[+Mine+]', 'Two'), 3, 13), backspace)).toMatchObject({
      lines: ['On[-e-]', '[-T-]wo'],
    });
    expect(suggest(state(text('One', 'Two'), 6), joinBackward)).toBe(CANNOT.join);
    expect(suggest(state(text('One', '+[+Mine+]'), 6), joinBackward)).toMatchObject({
      lines: ['One[+Mine+]'],
    });
    expect(suggest(state(text('One', '+'), 6), joinBackward)).toMatchObject({ lines: ['One'] });
  });
});

describe('new paragraphs', () => {
  it('come after or before what stands there, never through it', () => {
    expect(suggest(state(text('Hello'), 6), splitBlock)).toEqual({ lines: ['Hello', '+'], at: 8 });
    expect(suggest(state(text('Hello'), 1), splitBlock)).toMatchObject({ lines: ['+', 'Hello'] });
    expect(suggest(state(text('Hello'), 3), splitBlock)).toBe(CANNOT.split);
    expect(suggest(state(text('One[+two+]'), 5), splitBlock)).toMatchObject({
      lines: ['One[+t+]', '+[+wo+]'],
    });
    expect(suggest(state(text('Hell[-o-]', 'End'), 5), splitBlock)).toEqual({
      lines: ['Hell[-o-]', '+', 'End'],
      at: 8,
    });
    expect(suggest(state(text('+[+ab+]'), 2), splitBlock)).toMatchObject({ lines: ['+[+a+]', '+[+b+]'] });
  });

  it('are points in a list', () => {
    const enter = splitListItem(schema.nodes.listItem!);
    const made = suggest(state(list('One', 'Two'), 6), enter);
    expect(made).toMatchObject({ lines: ['One', '+', 'Two'] });
  });

  it('that are pasted are new, words and all, and bring nobody’s name along', () => {
    const pasted = new Slice(Fragment.from([block('One'), block('{+Two+}')]), 1, 1);
    expect(suggest(state(text('Hello', 'End'), 6), (tr) => tr.replaceSelection(pasted))).toMatchObject({
      lines: ['Hello[+One+]', '+[+Two+]', 'End'],
    });
    expect(suggest(state(text('Hello'), 3), (tr) => tr.replaceSelection(pasted))).toBe(CANNOT.blocks);
  });
});

describe('what names a thing', () => {
  const named = schema.node('mention', { kind: 'commitment', id: 'c', label: 'Commitment 14' });

  it('is put in as its label: a suggestion is words', () => {
    const slice = new Slice(Fragment.from([named, schema.text(' ')]), 0, 0);
    expect(suggest(state(text('See [+@14+]'), 5, 8), (tr) => tr.replace(5, 8, slice))).toMatchObject({
      lines: ['See [+Commitment 14 +]'],
    });
  });

  it('is not taken out, nor words with it', () => {
    const doc = schema.node('doc', null, [
      schema.node('paragraph', null, [schema.text('See '), named, schema.text('.')]),
    ]);
    expect(suggest(state(doc, 1, 7), backspace)).toBe(CANNOT.mention);
    expect(suggest(state(doc, 6), backspace)).toBe(CANNOT.mention);
    expect(suggest(state(doc, 1, 5), backspace)).toMatchObject({ lines: ['[-See -].'] });
  });
});

describe('a new look', () => {
  it('is only for one’s own words', () => {
    const bold = toggleMark(schema.marks.bold!);
    expect(suggest(state(text('Hello'), 1, 4), bold)).toBe(CANNOT.format);
    expect(suggest(state(text('Hi [+there+]'), 4, 9), bold)).toMatchObject({
      lines: [expect.stringContaining('there')],
    });
    expect(suggest(state(text('Hi [+there+]'), 2, 9), bold)).toBe(CANNOT.format);
    const heading = (tr: Transaction) => tr.setBlockType(2, 2, schema.nodes.heading!, { level: 2 });
    expect(suggest(state(text('Hello'), 2), heading)).toBe(CANNOT.format);
    expect(suggest(state(text('+[+Mine+]'), 2), heading)).toMatchObject({ lines: ['+[+Mine+]'] });
  });
});

describe('what is no words', () => {
  const note = (words: string) => schema.node('footnote', { id: 'n' }, words ? [schema.text(words)] : []);
  const line = (...content: (string | Node)[]) =>
    schema.node(
      'paragraph',
      null,
      content.map((one) => (typeof one === 'string' ? schema.text(one) : one)),
    );
  const changedBy = (before: EditorState, work: (tr: Transaction) => Transaction) => {
    const changed = new Set<NoWords>();
    const made = asSuggestion(before, work(before.tr), { ...by, changed });
    if ('refused' in made) return made.refused;
    return { lines: shown(before.apply(made).doc), said: saidOf(changed) };
  };

  it('comes with a paste as its words, and that is said', () => {
    const pasted = new Slice(
      Fragment.from([line('One', note('a source'), schema.node('hardBreak'), 'two')]),
      1,
      1,
    );
    expect(changedBy(state(text('Hello'), 6), (tr) => tr.replaceSelection(pasted))).toEqual({
      lines: ['Hello[+One (a source) two+]'],
      said: 'A suggestion is words only. Footnotes stand in brackets. Line breaks became spaces.',
    });
  });

  it('is refused where it is all there is', () => {
    const before = state(text('Hello'), 6);
    expect(suggest(before, (tr) => tr.insert(6, schema.node('hardBreak')))).toBe(CANNOT.hardBreak);
    expect(suggest(before, (tr) => tr.insert(6, note('')))).toBe(CANNOT.footnote);
    const picture = schema.node('picture', { file: 'file/x', alt: 'x', width: 1, height: 1 });
    expect(suggest(before, (tr) => tr.insert(7, picture))).toBe(CANNOT.picture);
  });

  it('cannot be taken out, nor can its words be changed', () => {
    const doc = schema.node('doc', null, [line('One', note('abc'), 'two')]);
    expect(suggest(state(doc, 2, 10), backspace)).toBe(CANNOT.note);
    expect(suggest(state(doc, 1), (tr) => tr.insertText('x', 6))).toBe(CANNOT.note);
    expect(suggest(state(doc, 1), (tr) => tr.delete(5, 6))).toBe(CANNOT.note);
    const broken = schema.node('doc', null, [line('One', schema.node('hardBreak'), 'two')]);
    expect(suggest(state(broken, 5), backspace)).toBe(CANNOT.hardBreak);
  });
});
