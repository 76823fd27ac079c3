import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { Clocks } from './clocks.js';
import { fold, project } from './fold.js';
import { joinUpdates } from './join-answer.js';
import { insertsOf, readUpdate, UnreadableUpdate } from './read-update.js';

/** The updates that several people's random edits make, in the order the server took them, and the text they lead to. */
function edits(steps: readonly (readonly [who: number, kind: number, place: number, words: string])[]): {
  updates: Uint8Array[];
  text: string;
} {
  const updates: Uint8Array[] = [];
  const docs = [1, 2, 3].map((id) => {
    const doc = new Y.Doc();
    doc.clientID = id;
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'relay' && updates.push(update));
    return doc;
  });
  for (const [who, kind, place, words] of steps) {
    const text = docs[who % 3]!.getText('t');
    if (kind === 0 && text.length > 0)
      text.delete(place % text.length, Math.min(3, text.length - (place % text.length)));
    else text.insert(place % (text.length + 1), words);
    if (kind === 2) for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update, 'relay');
  }
  const whole = new Y.Doc();
  for (const update of updates) Y.applyUpdate(whole, update);
  return { updates, text: whole.getText('t').toString() };
}

const steps = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(50), fc.stringMatching(/^[a-z ]{1,5}$/)), {
  minLength: 1,
  maxLength: 40,
});
/** What a browser does with the answer to its join. */
function unpacked(whole: Buffer): Uint8Array[] {
  const updates: Uint8Array[] = [];
  for (let at = 0; at < whole.length;) {
    const from = at + 4;
    at = from + whole.readUInt32BE(at);
    updates.push(whole.subarray(from, at));
  }
  return updates;
}

const textOf = (updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
};

describe('whatever three people type', () => {
  it('each update is readable and builds on what came before', () =>
    fc.assert(
      fc.property(steps, (all) => {
        const clocks = new Clocks();
        for (const update of edits(all).updates) {
          const { inserts, needs } = readUpdate(update);
          for (const range of inserts) expect(range.from).toBe(clocks.end(range.client));
          clocks.add(inserts);
          for (const range of needs) expect(range.to).toBeLessThanOrEqual(clocks.end(range.client));
        }
      }),
    ));

  it('folding any first part leaves the text as it is, for newcomers and for those who come back', () =>
    fc.assert(
      fc.property(steps, fc.nat(40), fc.nat(40), (all, cut, seen) => {
        const { updates, text } = edits(all);
        const first = updates.slice(0, cut % (updates.length + 1));
        const rest = updates.slice(first.length);
        const { bytes, stateVector, deletions } = fold(first);
        const content = {
          epoch: 1,
          snapshot: {
            epoch: 1,
            number: 1,
            bytes: Buffer.from(bytes),
            stateVector: Buffer.from(stateVector),
            deletions: Buffer.from(deletions),
          },
          updates: rest.map((update, seq) => ({ seq, bytes: Buffer.from(update) })),
          head: 0,
          projected: 0,
        };
        const newcomer = joinUpdates(content, null);
        expect(textOf(unpacked(newcomer.updates))).toBe(text);
        const whole = new Clocks();
        whole.add(updates.flatMap(insertsOf));
        expect(Y.decodeStateVector(Buffer.from(newcomer.stateVector, 'base64'))).toEqual(
          Y.decodeStateVector(whole.encode()),
        );

        const held = updates.slice(0, seen % (updates.length + 1));
        const back = new Y.Doc();
        for (const update of held) Y.applyUpdate(back, update);
        for (const update of unpacked(joinUpdates(content, Y.encodeStateVector(back)).updates))
          Y.applyUpdate(back, update);
        expect(back.getText('t').toString()).toBe(text);
      }),
    ));
});

describe('bytes of any kind', () => {
  it('are read or refused, never crashed on', () => {
    const real = edits([
      [0, 1, 0, 'hello'],
      [1, 2, 0, 'world'],
      [0, 0, 1, 'x'],
    ]).updates.at(-1)!;
    const broken = fc
      .tuple(fc.nat(real.length - 1), fc.nat(255))
      .map(([at, value]) => Uint8Array.from(real, (byte, place) => (place === at ? value : byte)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), broken), (bytes) => {
        try {
          readUpdate(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableUpdate);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an NHS number in an update', () => {
  const update = (work: (text: Y.Text) => void): Uint8Array => {
    const doc = new Y.Doc();
    work(doc.getText('t'));
    return Y.encodeStateAsUpdate(doc);
  };
  it('is refused when pasted, and when typed within one update', () => {
    expect(() => readUpdate(update((text) => text.insert(0, 'a 9434765919 b')))).toThrow('nhs-number');
    expect(() =>
      readUpdate(update((text) => [...'943 476 5919'].forEach((letter, at) => text.insert(at, letter)))),
    ).toThrow('nhs-number');
  });
  it('is not made up from digits that stand apart', () => {
    const apart = update((text) => {
      text.insert(0, 'one  two');
      text.insert(8, '94347');
      text.insert(4, '65919');
    });
    expect(readUpdate(apart).inserts).toHaveLength(1);
  });
  it('is not seen in the id that an attribute bears, and is seen in its words', () => {
    const withAttribute = (value: string): Uint8Array => {
      const doc = new Y.Doc();
      const picture = new Y.XmlElement('picture');
      picture.setAttribute('of', value);
      doc.getXmlFragment('default').insert(0, [picture]);
      return Y.encodeStateAsUpdate(doc);
    };
    expect(readUpdate(withAttribute('file/019d0c1a-7b1e-7abc-8abc-ab9434765919')).files).toEqual([
      '019d0c1a-7b1e-7abc-8abc-ab9434765919',
    ]);
    expect(() => readUpdate(withAttribute('A letter to 943 476 5919'))).toThrow('nhs-number');
  });
});

describe('the projection', () => {
  it('is the JSON that the editor makes, and a line for each block', () => {
    const doc = new Y.Doc();
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 2 as never);
    heading.insert(0, [new Y.XmlText('Aims')]);
    const item = new Y.XmlElement('listItem');
    const paragraph = new Y.XmlElement('paragraph');
    const words = new Y.XmlText();
    words.insert(0, 'Be ');
    words.insert(3, 'kind', { bold: {} });
    paragraph.insert(0, [words]);
    item.insert(0, [paragraph]);
    const list = new Y.XmlElement('bulletList');
    list.insert(0, [item]);
    doc.getXmlFragment('default').insert(0, [heading, list, new Y.XmlElement('horizontalRule')]);
    const { json, plain } = project([Y.encodeStateAsUpdate(doc)]);
    expect(plain).toBe('Aims\nBe kind');
    expect(json).toEqual({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Aims' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Be ' },
                    { type: 'text', text: 'kind', marks: [{ type: 'bold' }] },
                  ],
                },
              ],
            },
          ],
        },
        { type: 'horizontalRule' },
      ],
    });
  });

  it('survives nesting that no editor makes', () => {
    const doc = new Y.Doc();
    let parent: Y.XmlFragment = doc.getXmlFragment('default');
    for (let depth = 0; depth < 5_000; depth += 1) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
    expect(project([Y.encodeStateAsUpdate(doc)]).plain).toBe('');
  });
});
