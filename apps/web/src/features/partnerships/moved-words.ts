import { links } from '../../lib/links.js';

interface MovedLine {
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** What the record says shortly, in words that somebody who was not there understands. */
const WORDS: Readonly<Record<string, string>> = {
  'boundary set': 'The boundary was set',
  'place renamed': 'It is called otherwise from a day on',
  'terms set': 'The terms of reference were changed',
  'seat asked for': 'Asked for a seat',
  'seat offered': 'Was offered a seat',
  'seat taken': 'Took a seat',
  'seat left': 'Left a seat',
  'seat ended': 'A seat ended',
  'seat moved': 'A seat went to a successor',
  'seat change planned': 'A change of a seat was settled for later',
  'seat change withdrawn': 'A change of a seat was taken back',
  'seat change lapsed': 'A change of a seat could not be made',
  'vacancy alarm set': 'Chose when an empty seat rings the alarm',
  'word proposed': 'Proposed a word for the glossary',
  'word proposal answered': 'A proposed word was answered',
  'glossary word set': 'A word of the glossary was explained',
  'glossary word taken out': 'A word left the glossary',
  'election opened': 'An election was opened: names are taken',
  'election nominated': 'Was put forward in an election',
  'election nomination answered': 'Said whether they stand in an election',
  'election vote opened': 'The vote of an election was opened',
  'election voted': 'Voted in an election',
  'election counted': 'The votes of an election were counted',
  'election lots drawn': 'Lots were drawn in an election',
  'election voted anew': 'An election is voted on again',
  'election abandoned': 'An election was abandoned',
};

export const movedWords = ({ what }: MovedLine): string =>
  WORDS[what] ?? what.charAt(0).toUpperCase() + what.slice(1);

const PAGES: Readonly<Record<string, (place: string) => string>> = {
  'boundary set': links.boundary,
  'place renamed': links.placeName,
  'terms set': links.terms,
  'seat asked for': links.members,
  'vacancy alarm set': links.vacancyAlarms,
  'word proposed': links.glossary,
  'glossary word set': links.glossary,
  'glossary word taken out': links.glossary,
};

/** Where it stands; null where no page tells more. */
export function movedPage(place: string, { what, subjectKind, subjectId }: MovedLine): string | null {
  if (subjectKind === 'election') return links.election(place, subjectId);
  if (subjectKind === 'seat') return links.seat(place, subjectId);
  return PAGES[what]?.(place) ?? null;
}
