import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import { useExplanations } from './explained-words.js';

/**
 * A word with what it means on tap. Until the page is alive, and where it sends no script, it is a link to the glossary; then a
 * button that opens the meaning behind the word. One element all the time, so that whoever has the focus on it keeps it.
 */
export function ExplainedWord({ term, children }: { term: string; children: ReactNode }) {
  const book = useExplanations();
  const word = book?.byTerm.get(term);
  const alive = useAlive();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!book || !word) return children;
  const to = links.glossaryWord(book.place, word.key);
  const toggle = (event: MouseEvent | KeyboardEvent) => {
    event.preventDefault();
    setOpen(!open);
  };
  const asButton = {
    role: 'button',
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    onClick: (event: MouseEvent) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) toggle(event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === ' ') toggle(event);
      if (event.key === 'Escape') setOpen(false);
    },
  } as const;
  return (
    <>
      <a className="app-explained" href={to} {...(alive && asButton)}>
        {children}
      </a>
      {open && (
        <span className="app-explained__meaning" id={id}>
          {' ('}
          {[word.standsFor, word.meaning].filter(Boolean).join('. ')}{' '}
          <Link to={to}>
            Glossary<span className="nhsuk-u-visually-hidden"> on {word.term}</span>
          </Link>
          )
        </span>
      )}
    </>
  );
}

/** True once the page’s script runs: not on the server, and not in the first rendering, which must be the server’s. */
function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}
