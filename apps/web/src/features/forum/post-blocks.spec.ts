import { describe, expect, it } from '@jest/globals';
import { termFinder } from '@folkmoot/kernel/find-terms.js';
import { postBlocks, type Block } from './post-blocks.js';
import { postTerms } from './post-terms.js';

const links = (text: string) =>
  postBlocks(text)
    .flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.items))
    .flat()
    .filter((run) => run.href !== undefined);
const plain = (block: Block | undefined) =>
  block &&
  (block.kind === 'paragraph' ? block.lines : block.items).map((line) =>
    line.map((run) => run.text).join(''),
  );

describe('the words of a post as a page shows them', () => {
  it('are paragraphs where a line is left free, with their lines', () => {
    const blocks = postBlocks('One\ntwo\n\nthree');
    expect(blocks.map((one) => one.kind)).toEqual(['paragraph', 'paragraph']);
    expect(blocks.map(plain)).toEqual([['One', 'two'], ['three']]);
  });

  it('are lists where lines begin with a dash or a number', () => {
    const blocks = postBlocks('We need:\n- drivers\n• petrol\n3. first\n4) second\n-5 degrees');
    expect(blocks.map((one) => one.kind)).toEqual(['paragraph', 'bullets', 'numbers', 'paragraph']);
    expect(blocks[2]).toMatchObject({ start: 3 });
    expect(blocks.map(plain)).toEqual([
      ['We need:'],
      ['drivers', 'petrol'],
      ['first', 'second'],
      ['-5 degrees'],
    ]);
  });

  it('are links where there are web and mail addresses', () =>
    expect(links('See https://example.org/a?b=1, www.example.org and carers@example.org.')).toEqual([
      { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
      { text: 'www.example.org', href: 'https://www.example.org' },
      { text: 'carers@example.org', href: 'mailto:carers@example.org' },
    ]));

  it('are named where an address is of a thing of ours, and only there', () => {
    const ours = new Set(['/northmoor/plan/carers', 'https://folkmoot.example/northmoor/commitments/1']);
    const [block] = postBlocks(
      'See (/northmoor/plan/carers), https://folkmoot.example/northmoor/commitments/1, /northmoor/plan and https://folkmoot.example/northmoor/commitments/14.',
      ours,
    );
    expect(block?.kind === 'paragraph' && block.lines[0]).toEqual([
      { text: 'See (' },
      { text: '/northmoor/plan/carers', href: '/northmoor/plan/carers', ours: true },
      { text: '), ' },
      {
        text: 'https://folkmoot.example/northmoor/commitments/1',
        href: 'https://folkmoot.example/northmoor/commitments/1',
        ours: true,
      },
      { text: ', /northmoor/plan and ' },
      {
        text: 'https://folkmoot.example/northmoor/commitments/14',
        href: 'https://folkmoot.example/northmoor/commitments/14',
      },
      { text: '.' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/x',
    '<b>bold</b>',
    '[x](javascript:1)',
  ])('%s stays words', (text) => {
    expect(links(text).filter((one) => !/^(https?|mailto):/.test(one.href ?? ''))).toEqual([]);
    expect(plain(postBlocks(text)[0])).toEqual([text]);
  });

  it('are explained where they first stand in the post, and not within an address', () => {
    const find = termFinder(['ICB', 'terms of reference']);
    const firstIn = (text: string, said: Set<string>) =>
      find(text).filter(({ term }) => !said.has(term) && said.add(term));
    const blocks = postBlocks(
      'See https://example.org/ICB\nThe ICB and the ICB.\n\n- ICB\n- Terms of reference',
    );
    const explained = [...postTerms(blocks, firstIn)].flatMap(([{ text }, found]) =>
      found.map(({ from, to }) => [text, text.slice(from, to)]),
    );
    expect(explained).toEqual([
      ['The ICB and the ICB.', 'ICB'],
      ['Terms of reference', 'Terms of reference'],
    ]);
  });

  it('of nothing are nothing', () => expect(postBlocks('\n \n')).toEqual([]));
});
