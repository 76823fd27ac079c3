import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences, type DifferenceBlock, type WrittenBlock } from './differences.js';

const line = (text: string, client = 1, kind = 'paragraph'): WrittenBlock => ({
  kind,
  runs: [{ text, client }],
});
const told = (blocks: readonly DifferenceBlock[]): string[] =>
  blocks.map(
    ({ change, runs }) =>
      `${change}: ${runs.map((run) => ({ same: run.text, inserted: `[+${run.text}+]`, deleted: `[-${run.text}-]` })[run.change]).join('')}`,
  );

describe('the differences between two texts', () => {
  it('tells lines that came, went and stayed', () => {
    expect(
      told(
        differences([line('One clinic.'), line('Goes away.')], [line('One clinic.'), line('Is brand new.')]),
      ),
    ).toEqual(['same: One clinic.', 'deleted: [-Goes away.-]', 'inserted: [+Is brand new.+]']);
  });

  it('tells the words that changed in a line, with the writer of each', () => {
    const after: WrittenBlock = {
      kind: 'paragraph',
      runs: [
        { text: 'One ', client: 1 },
        { text: 'big weekly', client: 2 },
        { text: ' clinic in the town', client: 1 },
      ],
    };
    const [block] = differences([line('One clinic in the village')], [after]);
    expect(told([block!])).toEqual(['changed: One [+big weekly +]clinic in the [-village-][+town+]']);
    expect(
      block!.runs.filter((run) => run.change === 'inserted').map((run) => [run.text, run.client]),
    ).toEqual([
      ['big weekly ', 2],
      ['town', 1],
    ]);
  });

  it('tells a line that moved once in each place, not as taken out and written anew', () => {
    const lines = ['The first thing we do.', 'The second thing we do.', 'The third and last.'].map((text) =>
      line(text),
    );
    expect(told(differences(lines, [lines[2]!, lines[0]!, lines[1]!]))).toEqual([
      'moved: The third and last.',
      'same: The first thing we do.',
      'same: The second thing we do.',
      'moved-away: [-The third and last.-]',
    ]);
  });

  it('tells a paragraph that became a heading', () => {
    expect(differences([line('Our clinics')], [line('Our clinics', 1, 'heading-2')])).toMatchObject([
      { change: 'changed', kind: 'heading-2', was: 'paragraph', runs: [{ change: 'same' }] },
    ]);
  });

  it('loses and adds nothing: without what was inserted it is the old text, without what was deleted the new one', () => {
    const text = fc.array(
      fc.tuple(
        fc.constantFrom('a clinic each week', 'b home visits by carers', 'c falls at home', 'd', 'e one two'),
        fc.nat(3),
      ),
      { maxLength: 8 },
    );
    const built = (parts: [string, number][]) =>
      parts.map(([words, client]) => line(client === 3 ? `${words} and more` : words, client + 1));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [built(one), built(other)];
        const blocks = differences(from, to);
        const plain = (side: 'inserted' | 'deleted') =>
          blocks
            .map(({ runs }) =>
              runs
                .filter((run) => run.change !== side)
                .map((run) => run.text)
                .join(''),
            )
            .sort();
        const of = (lines: readonly WrittenBlock[]) =>
          lines.map(({ runs }) => runs.map((run) => run.text).join('')).sort();
        const kept = (unwanted: string[]) =>
          blocks
            .filter((one) => !unwanted.includes(one.change))
            .map((one) =>
              one.runs
                .filter((run) => run.change !== (unwanted.includes('inserted') ? 'inserted' : 'deleted'))
                .map((run) => run.text)
                .join(''),
            );
        expect(plain('deleted').filter((one) => one !== '')).toEqual(of(to));
        expect(kept(['inserted', 'moved']).sort()).toEqual(of(from));
      }),
    );
  });
});
