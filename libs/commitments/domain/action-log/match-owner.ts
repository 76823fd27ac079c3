import type { Id } from '@folkmoot/kernel/id.js';

export interface OrganisationHere {
  readonly id: Id;
  readonly name: string;
  readonly hasSeat: boolean;
}

export interface PersonHere {
  readonly id: Id;
  readonly name: string;
  readonly organisationId: Id;
}

/** Who takes part in a place, and who can own a commitment there. */
export interface OwnersHere {
  readonly organisations: readonly OrganisationHere[];
  readonly people: readonly PersonHere[];
}

/** Whom a line means. Null where it is not clear, or nobody is named; then the likely ones stand first among those to choose from. */
export interface OwnerMatched {
  readonly organisationId: Id | null;
  readonly personId: Id | null;
  readonly likely: readonly Id[];
  /** A name stands there that is none of the organisation’s people. */
  readonly personUnknown: boolean;
}

/** Words that organisations share, or leave out of their names as people say them. */
const SHARED = new Set([
  'the',
  'of',
  'and',
  'for',
  'in',
  'nhs',
  'foundation',
  'ltd',
  'limited',
  'cio',
  'plc',
]);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const tellingWords = (text: string): string[] => wordsOf(text).filter((word) => !SHARED.has(word));
const folded = (text: string): string => tellingWords(text).join(' ');
const letters = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** “Jane Smith (Northmoor Council)”, “Council / Jane Smith”: the whole, then its parts. */
const parts = (text: string): string[] => [
  ...new Set(
    [text, ...text.split(/[(),;/\n]| [-–] | and | & /)].map((one) => one.trim()).filter((one) => one !== ''),
  ),
];

/**
 * Whom the columns of organisation and lead mean, among those who take part in the place. Only a whole name decides, and only where
 * it is one organisation or one person; initials, surnames and names that look alike are offered.
 */
export function matchOwner(organisation: string, lead: string, here: OwnersHere): OwnerMatched {
  const told = organisation === '' ? parts(lead) : parts(organisation);
  const named = organisationsNamed(told, here);
  const people = here.people.filter((one) => parts(lead).some((part) => folded(part) === folded(one.name)));
  const employers = [...new Set(people.map((one) => one.organisationId))];
  const organisationId =
    named.length === 1 ? named[0]! : organisation === '' && employers.length === 1 ? employers[0]! : null;
  const own = people.filter((one) => one.organisationId === organisationId);
  const personId = own.length === 1 ? own[0]!.id : null;
  const onlyTheOrganisation =
    organisation === '' && employers.length === 0 && folded(lead) === nameOf(organisationId, here);
  return {
    organisationId,
    personId,
    likely:
      organisationId === null
        ? likelyOrganisations([...told, ...parts(lead)], [...named, ...employers], here)
        : [],
    personUnknown: organisationId !== null && personId === null && lead !== '' && !onlyTheOrganisation,
  };
}

const nameOf = (id: Id | null, here: OwnersHere): string | null => {
  const found = here.organisations.find((one) => one.id === id);
  return found ? folded(found.name) : null;
};

const organisationsNamed = (told: readonly string[], { organisations }: OwnersHere): Id[] => {
  const names = new Set(told.map(folded).filter(Boolean));
  return organisations.filter((one) => names.has(folded(one.name))).map((one) => one.id);
};

/** Best first; those that have nothing in common with the words are left out. */
function likelyOrganisations(told: readonly string[], first: readonly Id[], here: OwnersHere): Id[] {
  const scored = here.organisations.map((one) => ({
    id: one.id,
    likeness: first.includes(one.id) ? 2 : Math.max(...told.map((text) => likeness(text, one, here)), 0),
  }));
  return scored
    .filter((one) => one.likeness > 0.2)
    .sort((one, other) => other.likeness - one.likeness)
    .map((one) => one.id);
}

/** From 0 to 1: initials as the organisation’s, words in common, or one of its people. */
function likeness(text: string, { id, name }: OrganisationHere, { people }: OwnersHere): number {
  const said = wordsOf(text);
  if (said.length === 0) return 0;
  if (
    said.length === 1 &&
    said[0]!.length > 1 &&
    [letters(wordsOf(name)), letters(tellingWords(name))].includes(said[0]!)
  )
    return 1;
  if (people.some((one) => one.organisationId === id && likePerson(text, one.name))) return 0.9;
  const [own, words] = [new Set(tellingWords(name)), tellingWords(text)];
  const common = words.filter((word) => own.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (own.size + words.length);
}

/** “J Smith”, “Smith”, “JS” or “Jane” may be Jane Smith. */
export function likePerson(text: string, name: string): boolean {
  const [said, own] = [wordsOf(text), wordsOf(name)];
  const surname = own.at(-1);
  if (said.length === 0 || surname === undefined) return false;
  if (said.length === 1) return own.includes(said[0]!) || said[0] === letters(own);
  return said.at(-1) === surname && said[0]![0] === own[0]![0];
}
