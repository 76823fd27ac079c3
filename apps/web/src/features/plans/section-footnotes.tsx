import { noteWords, type footnotesIn } from './footnotes.js';
import { isOurKindOfLink } from './text-links.js';

const noteId = (number: number, within: string): string => `${within}note-${number}`;
const markId = (number: number, within: string): string => `${within}note-mark-${number}`;

/** Its number in the text, which leads to its words. */
export function NoteMark({ number, within }: { number: number; within: string }) {
  return (
    <sup>
      <a
        className="app-noteref"
        id={markId(number, within)}
        href={`#${noteId(number, within)}`}
        aria-label={`Footnote ${number}`}
      >
        {number}
      </a>
    </sup>
  );
}

/** The words of a text's footnotes, each with the way back to where it belongs. */
export function Footnotes({ notes, within }: { notes: ReturnType<typeof footnotesIn>; within: string }) {
  if (notes.length === 0) return null;
  return (
    <section className="app-notes" aria-label="Footnotes">
      <ol>
        {notes.map((note, index) => (
          <li key={index} id={noteId(index + 1, within)}>
            {withLinks(noteWords(note))}{' '}
            <a className="app-notes__back" href={`#${markId(index + 1, within)}`}>
              Back to the text<span className="nhsuk-u-visually-hidden">, footnote {index + 1}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A note is often where something stands: its https addresses lead there. What ends a sentence is not part of one. */
const withLinks = (words: string) =>
  words.split(/(https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/).map((part, index) =>
    index % 2 === 1 && isOurKindOfLink(part) ? (
      <a key={index} href={part} rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
