import type { WrittenPartsFragment } from '../../gql/operations.js';
import { wordCount } from './writer-words.js';

/** The words of one organisation in a text. */
export interface Share {
  readonly letter: string;
  readonly name: string;
  readonly people: readonly string[];
  readonly words: number;
  /** The numbers of its passages, in order. */
  readonly passages: readonly number[];
}

interface Passage {
  readonly text: string;
  readonly share: number;
  /** Where it begins: the organisation is named at each change of writer, not at each line. */
  readonly begins: number | null;
}

/** Puts a text together by organisation, those with most words first. */
export function written({ blocks, writers }: WrittenPartsFragment) {
  const organisationOf = (writer: number | null) => writers[writer ?? -1]?.organisation ?? null;
  const shares = new Map<string, { name: string; people: Set<string>; words: number; passages: number[] }>();
  for (const { runs } of blocks)
    for (const { writer, text } of runs) {
      const organisation = organisationOf(writer);
      const key = organisation?.id ?? '';
      const share = shares.get(key) ?? {
        name: organisation?.name ?? 'No organisation',
        people: new Set(),
        words: 0,
        passages: [],
      };
      shares.set(key, share);
      share.words += wordCount(text);
      const person = writers[writer ?? -1]?.by?.name;
      if (person) share.people.add(person);
    }
  const ordered = [...shares].sort(([, one], [, other]) => other.words - one.words);
  const places = new Map(ordered.map(([key], place) => [key, place]));
  let [count, last] = [0, -1];
  const lines = blocks.map(({ kind, runs }) => ({
    kind,
    passages: runs.map(({ text, writer }): Passage => {
      const share = places.get(organisationOf(writer)?.id ?? '')!;
      const begins = share === last || text.trim() === '' ? null : (count += 1);
      if (begins !== null) {
        last = share;
        ordered[share]![1].passages.push(begins);
      }
      return { text, share, begins };
    }),
  }));
  return {
    lines,
    shares: ordered.map(([, { people, ...share }], place): Share => ({
      ...share,
      people: [...people],
      letter: letterOf(place),
    })),
  };
}

const letterOf = (place: number): string =>
  place < 26
    ? String.fromCharCode(65 + place)
    : `${letterOf(Math.floor(place / 26) - 1)}${letterOf(place % 26)}`;

/** Each passage begins with its organisation's letter, which leads to that organisation's next one. */
export function WrittenLines({ lines, shares }: ReturnType<typeof written>) {
  return (
    <div className="app-text">
      {lines.map(({ kind, passages }, index) => (
        <p key={index} className={kind.startsWith('heading') ? 'app-difference__heading' : undefined}>
          {passages.map(({ text, share, begins }, n) => (
            <span key={n}>
              {begins !== null && <Mark share={shares[share]!} number={begins} />}
              <span className={`app-writer app-writer--${share % 5}`}>{text}</span>
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

function Mark({ share, number }: { share: Share; number: number }) {
  const next = share.passages[share.passages.indexOf(number) + 1];
  return (
    <>
      <a
        className="app-writer__mark"
        id={`passage-${number}`}
        href={next === undefined ? '#who' : `#passage-${next}`}
      >
        {share.letter}
        <span className="nhsuk-u-visually-hidden">
          : {share.name}. {next === undefined ? 'Back to who wrote it' : 'To its next passage'}
        </span>
      </a>{' '}
    </>
  );
}
