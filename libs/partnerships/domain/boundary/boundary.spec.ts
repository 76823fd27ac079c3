import { describe, expect, it } from '@jest/globals';
import { checkBoundary, type AreaKnown, type BoundaryFacts } from './check-boundary.js';
import { namesIn, readBoundary, type Named } from './read-boundary.js';

const TRAFFORD: Named = { code: 'E08000009', name: 'Trafford', detail: 'council' };
const read = (areas: string, neighbourhoods = '', named: [string, Named[]][] = [['Trafford', [TRAFFORD]]]) =>
  readBoundary({ areas, neighbourhoods }, new Map(named));
const codes = (faults: readonly { code: string }[]) => faults.map((one) => one.code);

describe('a boundary as it is typed', () => {
  it('takes codes with or without their names, by line, comma or space, each once', () => {
    const { text, faults } = read('E08000009 Trafford\ne08000006, E05000832;E08000009');
    expect(faults).toEqual([]);
    expect(text.codes).toEqual(['E08000009', 'E08000006', 'E05000832']);
  });

  it('looks names up, those of neighbourhoods too', () => {
    const given = { areas: 'Trafford\n', neighbourhoods: 'Sale: Brooklands, Priory\nUrmston: 40,000' };
    expect(namesIn(given)).toEqual(['Trafford', 'Brooklands', 'Priory']);
    expect(read('Trafford').text.codes).toEqual(['E08000009']);
  });

  it('says of a name whether nobody or several bear it, with the codes to choose from', () => {
    const { faults } = read('Brooklands\nNowhere', '', [
      [
        'Brooklands',
        [
          { code: 'E05000820', name: 'Brooklands', detail: 'ward in Trafford' },
          { code: 'E05011360', name: 'Brooklands', detail: 'ward in Manchester' },
        ],
      ],
    ]);
    expect(codes(faults)).toEqual(['boundary/name-ambiguous', 'boundary/name-unknown']);
    expect(faults[0]!.message).toContain('E05011360 (ward in Manchester)');
  });

  it('refuses by form what is no code of a place: a digit too few, a small area, another country', () => {
    const { faults } = read('E0800009\nE01005061\nW06000015');
    expect(codes(faults)).toEqual(Array.from({ length: 3 }, () => 'boundary/code-malformed'));
    expect(faults[0]!.message).toContain('E and eight digits');
  });

  it('asks for areas where there are none', () => {
    expect(codes(read(' \n').faults)).toEqual(['boundary/areas-missing']);
  });

  it('takes neighbourhoods by areas or by the number of their people', () => {
    const { text, faults } = read('E08000009', 'Sale: E05000832, E05000834\r\nUrmston: 40,100\r\n');
    expect(faults).toEqual([]);
    expect(text.neighbourhoods).toEqual([
      { name: 'Sale', codes: ['E05000832', 'E05000834'], population: null },
      { name: 'Urmston', codes: [], population: 40_100 },
    ]);
  });

  it('names what a line of a neighbourhood lacks', () => {
    expect(codes(read('E08000009', 'Sale\n: 300').faults)).toEqual([
      'boundary/neighbourhood-empty',
      'boundary/neighbourhood-missing',
    ]);
  });
});

const area = (code: string, name: string, more: Partial<AreaKnown> = {}): AreaKnown => ({
  code,
  name,
  kind: 'lad',
  since: null,
  until: null,
  successors: [],
  within: [],
  boards: [],
  population: null,
  period: null,
  ...more,
});
const check = (
  text: { codes: string[]; neighbourhoods?: { name: string; codes?: string[]; population?: number }[] },
  areas: AreaKnown[],
  more: Partial<BoundaryFacts> = {},
) =>
  checkBoundary(
    {
      codes: text.codes,
      neighbourhoods: (text.neighbourhoods ?? []).map((one) => ({
        name: one.name,
        codes: one.codes ?? [],
        population: one.population ?? null,
      })),
    },
    {
      day: '2026-11-18',
      areas: new Map(areas.map((one) => [one.code, one])),
      wards: [],
      board: null,
      overlaps: [],
      ...more,
    },
  );

describe('what does not fit in a boundary', () => {
  const ward = (code: string, name: string, more: Partial<AreaKnown> = {}) =>
    area(code, name, { kind: 'ward', within: ['E08000009'], ...more });
  const trafford = area('E08000009', 'Trafford', { population: 1_000 });

  it('is nothing where all fits', () => {
    expect(
      check({ codes: ['E08000009'], neighbourhoods: [{ name: 'All', population: 1_000 }] }, [trafford]),
    ).toEqual([]);
  });

  it('a code that no list knows', () => {
    expect(codes(check({ codes: ['E06000999'] }, []))).toEqual(['boundary/code-unknown']);
  });

  it('a code that ended by the day, with those that have its people now; not before that day', () => {
    const craven = area('E07000163', 'Craven', {
      until: '2023-04-01',
      successors: [{ code: 'E06000065', name: 'North Yorkshire' }],
    });
    const [found] = check({ codes: ['E07000163'] }, [craven]);
    expect(found).toEqual({
      code: 'boundary/code-ended',
      message:
        'Craven (E07000163) ended before 1 April 2023. What was in it belongs to North Yorkshire (E06000065) now.',
    });
    expect(check({ codes: ['E07000163'] }, [craven], { day: '2023-03-31' })).toEqual([]);
  });

  it('a council of another board, and one that lies in several', () => {
    const [frimley, surrey] = [
      { code: 'QNQ', name: 'NHS Frimley' },
      { code: 'QXU', name: 'NHS Surrey' },
    ];
    const heath = area('E07000214', 'Surrey Heath', { boards: [frimley!, surrey!] });
    const rushmoor = area('E07000092', 'Rushmoor', { boards: [frimley!] });
    const text = { codes: [heath.code, rushmoor.code] };
    expect(check(text, [heath, rushmoor], { board: surrey }).map((one) => one.message)).toEqual([
      'Surrey Heath (E07000214) belongs in part to NHS Frimley, and not only to NHS Surrey.',
      'Rushmoor (E07000092) belongs to NHS Frimley, and not to NHS Surrey.',
    ]);
    expect(codes(check(text, [heath, rushmoor]))).toEqual(['boundary/several-boards']);
    expect(check({ codes: [rushmoor.code] }, [rushmoor])).toEqual([]);
  });

  it('a ward beside its own council', () => {
    const found = check({ codes: ['E08000009', 'E05000832'] }, [trafford, ward('E05000832', 'Sale Moor')]);
    expect(codes(found)).toEqual(['boundary/within']);
  });

  it('areas of another place', () => {
    const overlaps = [{ name: 'Salford', shared: [{ code: 'E08000009', name: 'Trafford' }] }];
    expect(check({ codes: ['E08000009'] }, [trafford], { overlaps }).map((one) => one.message)).toEqual([
      'Trafford (E08000009) is also in the boundary of Salford.',
    ]);
  });

  it('a ward in two neighbourhoods, one outside the place, and those left out', () => {
    const wards = [ward('E05000832', 'Sale Moor'), ward('E05000834', 'Timperley')];
    const outside = area('E05011360', 'Ardwick', { kind: 'ward', within: ['E08000003'] });
    const found = check(
      {
        codes: ['E08000009'],
        neighbourhoods: [
          { name: 'Sale', codes: ['E05000832'] },
          { name: 'South', codes: ['E05000832', 'E05011360'] },
        ],
      },
      [trafford, ...wards, outside],
      { wards: wards.map(({ code, name }) => ({ code, name: name! })) },
    );
    expect(codes(found)).toEqual([
      'boundary/neighbourhood-twice',
      'boundary/neighbourhood-outside',
      'boundary/neighbourhood-left-out',
    ]);
    expect(found[2]!.message).toBe('In no neighbourhood: Timperley (E05000834).');
  });

  it('populations that do not add up, with a hint where the difference is one in a hundred or more', () => {
    const by = (population: number) =>
      check({ codes: ['E08000009'], neighbourhoods: [{ name: 'A', population }] }, [trafford])[0]!.message;
    expect(by(1_050)).toMatch(
      /^The neighbourhoods add up to 1,050 people, the place has 1,000: 50 too many, 5.0%\. Check/,
    );
    expect(by(995)).toBe('The neighbourhoods add up to 995 people, the place has 1,000: 5 too few, 0.5%.');
  });

  it('says nothing of sums where a number is not known', () => {
    expect(
      check({ codes: ['E08000009'], neighbourhoods: [{ name: 'A', population: 5 }] }, [
        area('E08000009', 'Trafford'),
      ]),
    ).toEqual([]);
  });
});
