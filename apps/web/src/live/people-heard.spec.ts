import { expect, it } from '@jest/globals';
import { peopleHeard, type People } from './people-heard.js';

const inText = (subjectId: string, ...names: string[]) => ({
  subjectId,
  people: names.map((name) => ({ name, organisation: null })),
  more: 0,
});
const namesIn = (people: People) =>
  Object.fromEntries([...people].map(([id, one]) => [id, one.people.map(({ name }) => name)]));

it('takes all that is told of one stream for that stream alone', () => {
  const place = peopleHeard(new Map(), 'partnership/1', [inText('a', 'Ann'), inText('b', 'Ben')], true);
  const beside = peopleHeard(place, 'person/1', [], true);
  expect(namesIn(beside)).toEqual({ a: ['Ann'], b: ['Ben'] });
  expect(namesIn(peopleHeard(beside, 'partnership/1', [inText('b', 'Cai')], true))).toEqual({ b: ['Cai'] });
});

it('takes a change for what it names', () => {
  const place = peopleHeard(new Map(), 'partnership/1', [inText('a', 'Ann'), inText('b', 'Ben')], true);
  expect(namesIn(peopleHeard(place, 'partnership/1', [inText('a')], false))).toEqual({ b: ['Ben'] });
});
