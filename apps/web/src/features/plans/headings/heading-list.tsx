import type { ReactNode } from 'react';
import { type Heading, type Nested, nestedHeadings } from './nested-headings.js';

interface Props<Of extends Heading> {
  headings: readonly Of[];
  /** What leads to one. */
  way: (heading: Of, index: number) => ReactNode;
  open: boolean;
}

/** The headings of a text, to go to. One heading alone is no outline. */
export function HeadingList<Of extends Heading>({ headings, way, open }: Props<Of>) {
  if (headings.length < 2) return null;
  return (
    <nav className="app-headings" aria-label="Headings of this text">
      <details open={open}>
        <summary>Headings ({headings.length})</summary>
        {list(nestedHeadings(headings), way)}
      </details>
    </nav>
  );
}

const list = <Of extends Heading>(nested: readonly Nested<Of>[], way: Props<Of>['way']): ReactNode =>
  nested.length > 0 && (
    <ul>
      {nested.map(({ heading, index, below }) => (
        <li key={index}>
          {way(heading, index)}
          {list(below, way)}
        </li>
      ))}
    </ul>
  );
