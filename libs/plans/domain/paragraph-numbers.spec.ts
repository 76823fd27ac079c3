import { describe, expect, it } from '@jest/globals';
import { labelText, numberParagraphs, type NumberedParagraph, type Paragraph } from './paragraph-numbers.js';

/** A text as its paragraphs' ids and words; `-` is an empty one. */
class Section {
  rows: NumberedParagraph[] = [];

  write(...text: string[]): string[] {
    const paragraphs = text.map((one): Paragraph => {
      const [id, words] = one.split(' ');
      return { client: 1, clock: Number(id), words: words === '-' ? '' : (words ?? `words-of-${id}`) };
    });
    for (const row of numberParagraphs(this.rows, paragraphs))
      this.rows = [...this.rows.filter((one) => one.clock !== row.clock), row];
    return this.rows
      .filter((row) => row.position !== null)
      .sort((one, other) => one.position! - other.position!)
      .map(labelText);
  }
}

describe('the number of a paragraph', () => {
  it('is given in reading order, to what has words', () => {
    expect(new Section().write('7', '8 -', '9')).toEqual(['1', '2']);
  });

  it('stays when others come and go, and is never given again', () => {
    const section = new Section();
    section.write('1', '2', '3');
    expect(section.write('1', '3')).toEqual(['1', '3']);
    expect(section.write('1', '3', '4')).toEqual(['1', '3', '4']);
    expect(section.write('1', '3')).toEqual(['1', '3']);
    expect(section.write('1', '3', '5')).toEqual(['1', '3', '5']);
  });

  it('has a letter where it was put in between, which is not given again either', () => {
    const section = new Section();
    section.write('1', '2');
    expect(section.write('1', '3', '2')).toEqual(['1', '1A', '2']);
    expect(section.write('1', '3', '4', '2')).toEqual(['1', '1A', '1B', '2']);
    expect(section.write('1', '3', '5', '4', '2')).toEqual(['1', '1A', '1AA', '1B', '2']);
    expect(section.write('1', '2')).toEqual(['1', '2']);
    expect(section.write('1', '6', '2')).toEqual(['1', '1C', '2']);
    expect(section.write('9', '1', '6', '2')).toEqual(['0A', '1', '1C', '2']);
  });

  it('stays with words that change, and with an emptied paragraph', () => {
    const section = new Section();
    section.write('1', '2');
    expect(section.write('1', '2 other')).toEqual(['1', '2']);
    expect(section.write('1', '2 -')).toEqual(['1', '2']);
  });

  it('goes with its words to a new id: as a heading, cut and pasted, or in a restored text', () => {
    const section = new Section();
    section.write('1 a', '2 b', '3 c');
    expect(section.write('1 a', '20 b', '3 c')).toEqual(['1', '2', '3']);
    expect(section.write('3 c', '1 a', '21 b')).toEqual(['3', '1', '2']);
    expect(section.write('31 a', '32 b', '33 c', '34 d')).toEqual(['1', '2', '3', '4']);
  });

  it('does not go to words that merely read the same', () => {
    const section = new Section();
    section.write('1 a', '2 b');
    expect(section.write('1 a', '2 b', '3 a')).toEqual(['1', '2', '3']);
    section.write('1 a', '2 b');
    expect(section.write('1 a', '2 b', '4 a')).toEqual(['1', '2', '4']);
  });

  it('comes back with a restored paragraph', () => {
    const section = new Section();
    section.write('1', '2', '3');
    section.write('1', '3');
    expect(section.write('1', '2', '3')).toEqual(['1', '2', '3']);
  });

  it('keeps nothing of what was taken out', () => {
    const section = new Section();
    section.write('1 secret', '2');
    section.write('2');
    expect(JSON.stringify(section.rows)).not.toContain('secret');
  });

  it('is one of a kind, whatever happens', () => {
    const section = new Section();
    let text: number[] = [];
    const owner = new Map<string, number>();
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let step = 1; step <= 200; step += 1) {
      if (text.length > 3 && random(3) === 0) text = text.filter((_, index) => index !== random(text.length));
      else text.splice(random(text.length + 1), 0, step);
      const labels = section.write(...text.map(String));
      expect(labels).toHaveLength(text.length);
      labels.forEach((label, index) => {
        const who = text[index]!;
        expect(owner.get(label) ?? who).toBe(who);
        owner.set(label, who);
      });
    }
  });
});
