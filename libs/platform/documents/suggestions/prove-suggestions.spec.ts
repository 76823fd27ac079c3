import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { randomEdit, randomFrom } from '../../../../test/faults/convergence/random-edits.js';
import { newBlock, putIn, takeOut } from '../../../../test/worlds/suggesting.js';
import { seenWithout, suggestedByOthers } from '../../../../test/worlds/text-seen-without.js';
import { put } from '../../../../test/worlds/section-text.js';
import { project } from '../fold.js';
import { readUpdate } from '../read-update.js';
import { replay } from '../replay.js';
import { proveSuggestions } from './prove-suggestions.js';
import { suggestionKey } from './suggestion-marks.js';

// A short form for each run; `PROOF_SEEDS=500` for a long one.
const SEEDS = Number(process.env.PROOF_SEEDS ?? 4);
const STEPS = 10;
const HOSTILE_EACH = 4;

const MINE = ['mine-1', 'mine-2', 'mine-3'];
const THEIRS = 'theirs';
const [WRITER, OTHER, SUGGESTER] = [11, 22, 33];

type Random = () => number;
type Work = (text: Y.XmlFragment, doc: Y.Doc) => void;

/** What one page sends for a piece of work: the client is its own, and may differ from whoever worked before. */
function change(updates: readonly Uint8Array[], client: number, work: Work): Uint8Array {
  const doc = replay(updates);
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  const sent: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => sent.push(bytes));
  doc.transact(() => work(doc.getXmlFragment('default'), doc));
  const bytes = sent.length > 0 ? Y.mergeUpdates(sent) : Y.encodeStateAsUpdate(doc, before);
  doc.destroy();
  return bytes;
}

/** A text by two writers, with looks, a list, a table's worth of nesting, and somebody else's open suggestions. */
function begun(): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const by = (client: number, work: Work): void => void updates.push(change(updates, client, work));
  by(WRITER, (text) => {
    put(text, 0, '## Falls', 'Falls at home hurt many people here.', 'One clinic each week, and one more.');
    lines(text)[1]!.format(9, 4, { bold: {} });
    const list = new Y.XmlElement('bulletList');
    list.insert(
      0,
      ['Grab rails', 'Better light'].map((words) => {
        const item = new Y.XmlElement('listItem');
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        item.insert(0, [paragraph]);
        return item;
      }),
    );
    text.insert(3, [list]);
  });
  by(OTHER, (text) => {
    lines(text)[2]!.insert(3, ' good', {});
    putIn(lines(text)[1]!, 5, ' and slips', THEIRS);
    takeOut(lines(text)[2]!, 0, 3, THEIRS);
    newBlock(text, 1, 'A whole new line.', THEIRS);
  });
  return updates;
}

function lines(parent: Y.XmlFragment): Y.XmlText[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? lines(child) : [],
    );
}

const one = <Some>(of: readonly Some[], random: Random): Some => of[Math.floor(random() * of.length)]!;
const upTo = (end: number, random: Random): number => Math.floor(random() * end);

/** Letters in a row that bear a mark of this suggestion, in every line. */
function stretches(text: Y.XmlFragment, mark: string): { line: Y.XmlText; at: number; length: number }[] {
  return lines(text).flatMap((line) => {
    let at = 0;
    return (line.toDelta() as { insert: string; attributes?: object }[]).flatMap(({ insert, attributes }) => {
      const here = { line, at, length: insert.length };
      at += insert.length;
      return attributes && mark in attributes ? [here] : [];
    });
  });
}

/** What suggest mode does with what somebody types, deletes and takes back. */
function honest(text: Y.XmlFragment, random: Random): void {
  const id = one(MINE, random);
  const line = one(lines(text), random);
  const from = upTo(line.length + 1, random);
  const some = Math.min(line.length - from, 1 + upTo(9, random));
  const [inserted, deleted] = (['suggestedInsertion', 'suggestedDeletion'] as const).map((mark) =>
    stretches(text, suggestionKey(mark, id)),
  );
  const dice = random();
  if (dice < 0.4) putIn(line, from, one(['often ', 'x', ' and then', 'ü😀'], random), id);
  else if (dice < 0.65 && some > 0) {
    // What is one's own is deleted at once, by whoever typed it; everything else is marked.
    const own = inserted!.find((stretch) => stretch.line === line);
    if (own) line.delete(own.at, own.length);
    else takeOut(line, from, some, id);
  } else if (dice < 0.75) newBlock(text, upTo(text.length + 1, random), one(['New words', ''], random), id);
  else if (dice < 0.9 && deleted!.length > 0) {
    const back = one(deleted!, random);
    back.line.format(back.at, back.length, { [suggestionKey('suggestedDeletion', id)]: null });
  } else if (inserted!.length > 0) {
    const gone = one(inserted!, random);
    gone.line.delete(gone.at, Math.max(1, upTo(gone.length, random)));
  } else putIn(line, 0, 'at first ', id);
}

const HOSTILE: readonly ((text: Y.XmlFragment, random: Random, doc: Y.Doc) => void)[] = [
  (_, random, doc) => randomEdit(doc, random, 'word'),
  (text, random) => {
    const line = one(lines(text), random);
    if (line.length > 0) line.delete(upTo(line.length, random), 1);
  },
  (text, random) => one(lines(text), random).insert(0, 'Plain ', {}),
  (text, random) => putIn(one(lines(text), random), 0, 'Put in their mouth ', THEIRS),
  // One's own words, and theirs at once: rejected as one's own they go, and until then somebody else is said to suggest them.
  (text, random) =>
    one(lines(text), random).insert(
      0,
      'Both ',
      Object.fromEntries(
        [one(MINE, random), THEIRS].map((id) => [suggestionKey('suggestedInsertion', id), { id }]),
      ),
    ),
  // Called one's own insertion, others' words would go when the suggestion is rejected.
  (text, random) => {
    const line = one(lines(text), random);
    if (line.length > 0)
      line.format(upTo(line.length, random), 1, {
        [suggestionKey('suggestedInsertion', MINE[0]!)]: { id: MINE[0] },
      });
  },
  (text, random) => {
    const line = one(lines(text), random);
    if (line.length > 0) takeOut(line, 0, line.length, THEIRS);
  },
  (text, random) => {
    for (const mark of ['suggestedInsertion', 'suggestedDeletion'] as const)
      for (const { line, at, length } of stretches(text, suggestionKey(mark, THEIRS)))
        if (random() < 0.5) line.format(at, length, { [suggestionKey(mark, THEIRS)]: null });
  },
  // Their mark under another name.
  (text) => {
    const key = suggestionKey('suggestedInsertion', THEIRS);
    for (const { line, at, length } of stretches(text, key))
      line.format(at, length, { [key]: null, [`${key.slice(0, -1)}9`]: { id: THEIRS } });
  },
  (text, random) => {
    const blocks = text.toArray().filter((child) => child instanceof Y.XmlElement);
    one(blocks, random).setAttribute('suggested', one([...MINE, THEIRS], random));
  },
  (text, random) => {
    const blocks = text.toArray().filter((child) => child instanceof Y.XmlElement);
    one(blocks, random).setAttribute('level', upTo(6, random) as never);
  },
  (text, random) => {
    const line = one(lines(text), random);
    const [from, words] = [upTo(line.length, random), line.toString().replace(/<[^>]*>/g, '')];
    line.delete(from, Math.min(3, line.length - from));
    line.insert(from, words.slice(from, from + 3), {}); // the same letters, under one's own name
  },
  (text, random) => void (text.length > 1 && text.delete(upTo(text.length, random), 1)),
  (_, __, doc) => void doc.getMap('beside').set('hidden', 'words'),
  (text, random) => {
    const line = one(lines(text), random);
    line.insert(upTo(line.length + 1, random), 'y', { bold: {}, link: { href: 'https://example.org' } });
  },
  (text) => {
    let parent: Y.XmlFragment = text;
    for (let depth = 0; depth < 120; depth += 1) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
  },
];

/** A few bytes of an honest update made others; null where the server would not read it, or waits for what is not there. */
function mangled(updates: readonly Uint8Array[], update: Uint8Array, random: Random): Uint8Array | null {
  const bytes = Uint8Array.from(update);
  for (let times = 0; times <= upTo(3, random); times += 1)
    bytes[upTo(bytes.length, random)] = upTo(256, random);
  try {
    readUpdate(bytes);
    const doc = replay([...updates, bytes]);
    const waits = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    doc.destroy();
    return waits ? null : bytes;
  } catch {
    return null;
  }
}

/** By other means than the proof's: null where the text without this writer's suggestions is the same after the change. */
function harm(updates: readonly Uint8Array[], update: Uint8Array): string | null {
  const [before, after] = [replay(updates), replay([...updates, update])];
  const mine = new Set(MINE);
  const [was, is] = [seenWithout(before, mine), seenWithout(after, mine)];
  const [had, has] = [suggestedByOthers(before, mine), suggestedByOthers(after, mine)];
  const beside = [...after.share.keys()].filter((name) => !before.share.has(name));
  before.destroy();
  after.destroy();
  if (was.lines.join('\n') !== is.lines.join('\n')) return 'the text reads otherwise';
  const gone = [...was.ids].filter((id) => !is.ids.has(id) && !id.startsWith(`${SUGGESTER}:`));
  if (gone.length > 0) return `letters of others were written anew: ${gone.join(' ')}`;
  const more = [...has].filter(([what, count]) => count > (had.get(what) ?? 0));
  if (more.length > 0) return `others are said to suggest more: ${more.join(' ')}`;
  return beside.length > 0 ? 'something lies beside the text' : null;
}

const prove = (updates: readonly Uint8Array[], update: Uint8Array): boolean =>
  proveSuggestions({ updates, update, mine: MINE, clients: [SUGGESTER] }).proven;

describe('the proof that a change only suggests', () => {
  it('takes every honest suggestion, and of hostile ones only what leaves the text of all others as it was', () => {
    const counts = { honest: 0, hostile: 0, refused: 0, harmless: 0, mangled: 0 };
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = randomFrom(seed);
      const updates = begun();
      for (let step = 0; step < STEPS; step += 1) {
        const at = `seed ${seed}, step ${step}`;
        const update = change(updates, SUGGESTER, (text) => honest(text, random));
        expect([at, harm(updates, update)]).toEqual([at, null]);
        expect([at, prove(updates, update)]).toEqual([at, true]);
        counts.honest += 1;
        for (let times = 0; times < HOSTILE_EACH; times += 1) {
          const alone = random() < 0.5;
          const deed = one(HOSTILE, random);
          const attack = change(updates, SUGGESTER, (text, doc) => {
            if (!alone) honest(text, random);
            deed(text, random, doc);
          });
          const broken = mangled(updates, update, random);
          for (const bytes of broken ? [attack, broken] : [attack]) {
            const proven = prove(updates, bytes);
            const done = harm(updates, bytes);
            const which = bytes === attack ? String(deed) : `bytes ${Buffer.from(bytes).toString('base64')}`;
            if (proven) expect([at, which, done]).toEqual([at, which, null]);
            counts[bytes === attack ? 'hostile' : 'mangled'] += 1;
            counts[proven ? 'harmless' : 'refused'] += 1;
          }
        }
        updates.push(update);
        // Others write on meanwhile.
        if (random() < 0.3)
          updates.push(change(updates, WRITER, (text) => one(lines(text), random).insert(0, 'Also ', {})));
      }
    }
    // A trial in which nothing is refused, or nothing is let through, would show nothing.
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(SEEDS);
  }, 120_000);

  it('is not had by hiding words deeper than anybody compares', () => {
    const down = (text: Y.XmlFragment): Y.XmlFragment => {
      const last = text.get(text.length - 1);
      return last instanceof Y.XmlElement && last.nodeName === 'blockquote' ? down(last) : text;
    };
    const updates = begun();
    for (let round = 0; round < 4; round += 1)
      updates.push(
        change(updates, WRITER, (text) => {
          for (let depth = 0; depth < 40; depth += 1) {
            const at = down(text);
            at.insert(at.length, [new Y.XmlElement('blockquote')]);
          }
        }),
      );
    const hidden = change(updates, SUGGESTER, (text) => down(text).insert(0, [new Y.XmlText('Hidden')]));
    expect(prove(updates, hidden)).toBe(false);
    const shown = begun();
    expect(
      prove(
        shown,
        change(shown, SUGGESTER, (text) => putIn(lines(text)[0]!, 0, 'Shown', MINE[0]!)),
      ),
    ).toBe(true);
  });
});

describe('a text nested deeper than any editor makes', () => {
  it('is read as far as it is shown, and flagged, however it came to be', () => {
    const updates = begun();
    const deep = change(updates, WRITER, (text) => {
      let parent: Y.XmlFragment = text;
      for (let depth = 0; depth < 20_000; depth += 1) {
        const child = new Y.XmlElement('blockquote');
        child.setAttribute('suggested', MINE[0]!);
        parent.insert(0, [child]);
        parent = child;
      }
    });
    expect(project(updates).tooDeep).toBe(false);
    const { tooDeep, plain } = project([...updates, deep]);
    expect(tooDeep).toBe(true);
    expect(plain).toContain('Falls at home hurt');
  });
});
