import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { newId } from '@folkmoot/kernel/id.js';
import { bullets, doc, footnote, heading, mention, paragraph } from '../../../test/worlds/texts.js';
import { authoredBlocks } from './authored-text.js';
import { firstText } from './first-text.js';
import { FRAGMENT } from './fragment.js';
import { mentionsIn } from './mentions-in.js';
import { textOf, type TextNode } from './text-of.js';

const picture: TextNode = { type: 'image', attrs: { fileId: 'f', alt: 'A ramp at a door' } };
const TEXT = doc(
  heading(2, 'Why'),
  paragraph('Four in ten', footnote('Survey of 2026'), ' fall.', { type: 'hardBreak' }, 'Each year.'),
  bullets(['one']),
  picture,
);

describe('a text as its readers’ words', () => {
  it('keeps a sentence whole around its footnote, and says what a picture shows', () => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, firstText(TEXT).bytes);
    const { json, plain } = textOf(copy.getXmlFragment(FRAGMENT));
    expect(plain.split('\n')).toEqual([
      'Why',
      'Four in ten fall.',
      'Each year.',
      'Survey of 2026',
      'one',
      'A ramp at a door',
    ]);
    expect(json).toEqual(TEXT);
  });

  it('by its writers has lines of its own for both', () => {
    const { client, bytes } = firstText(TEXT);
    expect(
      authoredBlocks([bytes]).map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('')]),
    ).toEqual([
      ['heading-2', 'Why'],
      ['paragraph', 'Four in ten fall.\nEach year.'],
      ['footnote', 'Survey of 2026'],
      ['item', 'one'],
      ['picture', 'A ramp at a door'],
    ]);
    expect(authoredBlocks([bytes]).every(({ runs }) => runs.every((run) => run.client === client))).toBe(
      true,
    );
  });

  it('reads a thing that is named as its label, within its sentence and alone', () => {
    const named = doc(
      paragraph('Ask ', mention('person', newId(), 'Ana Example'), ' first.'),
      bullets([paragraph(mention('commitment', newId(), 'Commitment 14'))]),
    );
    const { bytes } = firstText(named);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, bytes);
    const fragment = copy.getXmlFragment(FRAGMENT);
    expect(textOf(fragment).plain.split('\n')).toEqual(['Ask Ana Example first.', 'Commitment 14']);
    expect(
      authoredBlocks([bytes]).map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('')]),
    ).toEqual([
      ['paragraph', 'Ask Ana Example first.'],
      ['item', 'Commitment 14'],
    ]);
    expect(mentionsIn(fragment).map((one) => one.kind)).toEqual(['person', 'commitment']);
  });
});
