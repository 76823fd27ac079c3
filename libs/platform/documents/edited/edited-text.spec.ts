import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { newId } from '@folkmoot/kernel/id.js';
import {
  bold,
  bullets,
  doc,
  footnote,
  heading,
  paragraph,
  table,
  words,
} from '../../../../test/worlds/texts.js';
import { firstText } from '../first-text.js';
import { FRAGMENT } from '../fragment.js';
import { replay } from '../replay.js';
import { acceptSuggestions, rejectSuggestions } from '../suggestions/settle-suggestions.js';
import { suggestionsIn } from '../suggestions/suggestions-in.js';
import { textOf, type TextNode } from '../text-of.js';
import { editsOf, suggestEdits } from './edited-text.js';

const stored = (text: TextNode): Uint8Array[] => [firstText(text).bytes];
const jsonOf = (text: Y.Doc): TextNode => textOf(text.getXmlFragment(FRAGMENT)).json;

/** The base with suggestions in it, and what it is when all are accepted or rejected. */
function returned(base: TextNode, wanted: TextNode, meanwhile: (text: Y.XmlFragment) => void = () => {}) {
  const updates = stored(base);
  const edits = editsOf(updates, wanted.content ?? []);
  const now = replay(updates);
  meanwhile(now.getXmlFragment(FRAGMENT));
  const before = jsonOf(now);
  const ids = Array.from({ length: edits.count }, () => newId());
  suggestEdits(now, edits, ids);
  const suggested = Y.encodeStateAsUpdate(now);
  const [accepted, rejected] = [replay([suggested]), replay([suggested])];
  acceptSuggestions(accepted, () => true);
  rejectSuggestions(rejected, () => true);
  return {
    edits,
    before,
    accepted: jsonOf(accepted),
    rejected: jsonOf(rejected),
    suggestions: suggestionsIn(now),
    codes: edits.notes.map((one) => one.code),
  };
}

const BASE = doc(
  heading(2, 'Why now'),
  paragraph('Four in ten ', words('fall', bold), ' each year.'),
  bullets(['Rails', bullets(['Inside'])], ['Lights', 'and lamps']),
  table(['Who', 'What'], ['Ward', 'Calls'], ['Carers', 'Visits']),
  paragraph('Carers visit people at home.'),
  paragraph('Nobody is asked twice.', footnote('Agreed in March.'), ' So it stays.'),
);
const changed = (at: number, node: TextNode | null, ...more: TextNode[]): TextNode => {
  const content = [...BASE.content!];
  content.splice(at, 1, ...(node ? [node] : []), ...more);
  return doc(...content);
};

describe('a text that was edited elsewhere', () => {
  it('suggests nothing where nothing was changed', () => {
    const { edits, before, rejected } = returned(BASE, BASE);
    expect(edits).toMatchObject({ count: 0, notes: [], lines: [] });
    expect(rejected).toEqual(before);
  });

  it.each<[string, TextNode, number]>([
    [
      'words put in place of others',
      changed(1, paragraph('Five in ten ', words('fall', bold), ' each year.')),
      1,
    ],
    [
      'two changes in one line',
      changed(1, paragraph('Five in ten older people ', words('fall', bold), ' each winter.')),
      3,
    ],
    [
      'words that look other',
      changed(1, paragraph('Four in ten ', words('badly fall', bold), ' each year.')),
      1,
    ],
    ['a new paragraph', changed(4, BASE.content![4]!, paragraph('Befrienders ring people.')), 1],
    ['a first paragraph', doc(paragraph('To begin with.'), ...BASE.content!), 1],
    ['a last paragraph', doc(...BASE.content!, paragraph('Last.'), paragraph('Very last.')), 2],
    ['a paragraph taken out', changed(4, null), 1],
    ['a paragraph that moved', doc(BASE.content![4]!, ...BASE.content!.slice(0, 4), BASE.content![5]!), 1],
    ['a paragraph divided', changed(4, paragraph('Carers visit people'), paragraph('at home.')), 2],
    [
      'a new heading with a list',
      changed(0, heading(2, 'Why now'), heading(3, 'Who'), bullets(['We'], ['You'])),
      2,
    ],
    [
      'points of a list',
      changed(2, bullets(['Rails', bullets(['Inside'], ['Outside'])], ['Ramps'], ['Lights', 'and lamps'])),
      2,
    ],
    [
      'a point before the first',
      changed(2, bullets(['Mats'], ['Rails', bullets(['Inside'])], ['Lights', 'and lamps'])),
      1,
    ],
    [
      'a paragraph in a point',
      changed(2, bullets(['Rails', bullets(['Inside'])], ['Lights', 'and lamps', 'and more'])),
      1,
    ],
    ['words of a cell', changed(3, table(['Who', 'What'], ['Ward', 'Calls twice'], ['Carers', 'Visits'])), 1],
    [
      'rows of a table',
      changed(
        3,
        table(
          ['Who', 'What'],
          ['Ward', 'Calls'],
          ['Trust', 'Visits'],
          ['Place', 'Visits'],
          ['Carers', 'Visits'],
        ),
      ),
      2,
    ],
    ['a new table', changed(4, BASE.content![4]!, table(['A', 'B'], ['c', 'd'])), 1],
    [
      'words behind a footnote',
      changed(5, paragraph('Nobody is asked twice.', footnote('Agreed in March.'), ' And so it stays.')),
      1,
    ],
  ])('%s: accepted it is the edited text, rejected the one before', (_, wanted, count) => {
    const { edits, before, accepted, rejected, suggestions } = returned(BASE, wanted);
    expect(edits.count).toBe(count);
    expect(accepted).toEqual(wanted);
    expect(rejected).toEqual(before);
    expect(new Set(suggestions.map((one) => one.id)).size).toBe(count);
    expect(edits.notes).toEqual([]);
  });

  it('shows each line with what comes and goes', () => {
    const { edits } = returned(
      BASE,
      changed(1, paragraph('Five in ten ', words('fall', bold), ' each year.')),
    );
    expect(edits.lines).toEqual([
      {
        change: 'changed',
        kind: 'paragraph',
        suggestions: [1],
        runs: [
          { change: 'deleted', text: 'Four' },
          { change: 'inserted', text: 'Five' },
          { change: 'same', text: ' in ten fall each year.' },
        ],
      },
    ]);
  });

  it('says what no suggestion can say, and leaves it as it was', () => {
    const look = returned(BASE, changed(1, paragraph('Four in ten fall each year.')));
    expect([look.edits.count, look.codes]).toEqual([0, ['look']]);
    const kind = returned(BASE, changed(4, heading(3, 'Carers visit people at home.')));
    expect([kind.edits.count, kind.codes]).toEqual([0, ['kind']]);
    const note = returned(BASE, changed(5, paragraph('Nobody is asked twice. So it stays.')));
    expect(note.codes).toEqual(['footnote']);
    expect(note.accepted).toEqual(note.before);
    const other = returned(
      BASE,
      changed(5, paragraph('Nobody is asked twice.', footnote('Agreed in May.'), ' So it stays.')),
    );
    expect(new Set(other.codes)).toEqual(new Set(['footnote']));
    expect(returned(BASE, changed(3, table(['Who'], ['Ward'], ['Carers']))).codes).toContain('table-shape');
    expect(
      returned(
        doc(paragraph('One'), { type: 'picture', attrs: { alt: 'A map', file: 'file/x' } }),
        doc(paragraph('One')),
      ).codes,
    ).toEqual(['picture-out']);
  });

  it('leaves a point that has points of its own its place', () => {
    const base = doc(bullets(['Rails', bullets(['Inside'])]));
    const { accepted } = returned(base, doc(bullets([paragraph(), bullets(['Inside'])])));
    expect(accepted).toEqual(doc(bullets([{ type: 'paragraph' }, bullets(['Inside'])])));
  });

  it('knows a picture by what it shows, in a file or told in words', () => {
    const base = doc(paragraph('One'), { type: 'picture', attrs: { alt: 'A map', file: 'file/x' } });
    for (const wanted of [
      doc(paragraph('One'), paragraph('[Picture: A map]')),
      doc(paragraph('One'), { type: 'picture', attrs: { alt: 'A map' } }),
    ])
      expect(returned(base, wanted).edits).toMatchObject({ count: 0, notes: [] });
  });
});

describe('a text that others changed meanwhile', () => {
  const line = (text: Y.XmlFragment, at: number) => (text.get(at) as Y.XmlElement).get(0) as Y.XmlText;

  it('keeps their words, and puts the suggestions to theirs', () => {
    const wanted = changed(4, paragraph('Carers and friends visit people at home often.'));
    const { accepted, rejected, before } = returned(BASE, wanted, (text) => {
      line(text, 4).insert(0, 'Paid ');
      line(text, 4).delete(12, 6); // “visit ”
      text.insert(1, [new Y.XmlElement('paragraph')]);
    });
    expect(textsOf(accepted)).toContain('Paid Carers and friends people at home often.');
    expect(rejected).toEqual(before);
  });

  it('lets fall what was taken out or written anew, and says nothing of it in the text', () => {
    const wanted = doc(
      BASE.content![0]!,
      paragraph('Five in ten ', words('fall', bold), ' each year.'),
      ...BASE.content!.slice(2, 4),
      paragraph('Carers seldom visit people at home.'),
      BASE.content![5]!,
    );
    const { suggestions, accepted, before } = returned(BASE, wanted, (text) => {
      text.delete(4, 1);
      line(text, 1).delete(0, 4);
      line(text, 1).insert(0, 'Six');
    });
    expect(suggestions).toEqual([]);
    expect(accepted).toEqual(before);
  });

  it('keeps two changes apart whose words between them others took out', () => {
    const [base, wanted] = [
      doc(paragraph('Red old oak tree blue')),
      doc(paragraph('Green old oak tree white')),
    ];
    const { accepted, rejected, suggestions } = returned(base, wanted, (text) => line(text, 0).delete(3, 14));
    expect(textsOf(accepted)).toEqual(['Greenwhite']);
    expect(textsOf(rejected)).toEqual(['Redblue']);
    expect(suggestions.map((one) => [one.deleted, one.inserted])).toEqual([
      ['Red', 'Green'],
      ['blue', 'white'],
    ]);
  });

  it('takes new blocks to what stands beside them still', () => {
    const wanted = changed(4, BASE.content![4]!, paragraph('Befrienders ring people.'));
    const { accepted } = returned(BASE, wanted, (text) => text.delete(4, 1));
    expect(textsOf(accepted).slice(-2)).toEqual([
      'Befrienders ring people.',
      'Nobody is asked twice. So it stays.',
    ]);
  });

  it('puts new blocks below each other where nothing else is left', () => {
    const one = doc(paragraph('One.'));
    const { accepted } = returned(one, doc(paragraph('One.'), paragraph('Two.')), (text) =>
      text.delete(0, text.length),
    );
    expect(textsOf(accepted)).toEqual(['Two.']);
  });
});

const textsOf = (node: TextNode): string[] =>
  node.type === 'paragraph' || node.type === 'heading'
    ? [(node.content ?? []).map((one) => one.text ?? '').join('')]
    : (node.content ?? []).flatMap(textsOf);

/** Of random texts, with a seed that is told when one fails. */
describe('any text, edited anyhow', () => {
  const WORDS = 'carers visit people at home and ring them within two days of going out again'.split(' ');
  const random = (seed: number) => {
    let state = seed * 2_654_435_761;
    return (below: number): number => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
      return (((state ^ (state >>> 13)) >>> 0) % 1_000_003) % below;
    };
  };
  const sentence = (pick: (below: number) => number): string =>
    `${Array.from({ length: 3 + pick(9) }, () => WORDS[pick(WORDS.length)]).join(' ')}${['.', '!', ''][pick(3)]}`;
  const block = (pick: (below: number) => number): TextNode => {
    switch (pick(6)) {
      case 0:
        return heading(2 + pick(3), sentence(pick));
      case 1:
        return bullets(...Array.from({ length: 1 + pick(3) }, () => [sentence(pick)]));
      case 2:
        return paragraph(sentence(pick), words(' strong', bold), ` ${sentence(pick)}`);
      default:
        return paragraph(sentence(pick));
    }
  };
  const edited = (pick: (below: number) => number, nodes: readonly TextNode[]): TextNode[] =>
    nodes.flatMap((node): TextNode[] => {
      if (node.type === 'bulletList') {
        const items = node.content!.flatMap((item): TextNode[] =>
          pick(6) === 0
            ? [item, ...(bullets([sentence(pick)]).content ?? [])]
            : [{ ...item, content: item.content!.map((one) => rewritten(pick, one)) }],
        );
        return [{ ...node, content: items }];
      }
      const done = rewritten(pick, node);
      switch (pick(8)) {
        case 0:
          return [];
        case 1:
          return [done, paragraph(sentence(pick))];
        case 2:
          return [block(pick), done];
        default:
          return [done];
      }
    });
  const rewritten = (pick: (below: number) => number, node: TextNode): TextNode => ({
    ...node,
    content: node.content!.map((run) => {
      if (pick(2) === 0) return run;
      const parts = run.text!.split(' ');
      const at = pick(parts.length);
      if (pick(2) === 0) parts.splice(at, 1 + pick(2), WORDS[pick(WORDS.length)]!);
      else parts.splice(at, 0, WORDS[pick(WORDS.length)]!, WORDS[pick(WORDS.length)]!);
      return { ...run, text: parts.join(' ') };
    }),
  });

  it('is the edited text when all is accepted, and the one before when all is rejected', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const pick = random(seed);
      const base = doc(...Array.from({ length: 1 + pick(12) }, () => block(pick)));
      const wanted = doc(...edited(pick, base.content!));
      if ((wanted.content ?? []).length === 0) continue;
      const { accepted, rejected, before, codes } = returned(base, wanted);
      const seen = { seed, rejected, texts: textsOf(accepted).filter(Boolean) };
      expect(seen).toEqual({ seed, rejected: before, texts: textsOf(wanted).filter(Boolean) });
      expect(codes.filter((one) => one !== 'look' && one !== 'kind')).toEqual([]);
    }
  });
});
