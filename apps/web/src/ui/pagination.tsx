import { Link } from 'react-router';

interface Target {
  to: string;
  text?: string;
}

/** Earlier and later pages of a list, or the neighbours of a section. */
export function Pagination({
  previous,
  next,
  label = 'Pages',
}: {
  previous?: Target;
  next?: Target;
  label?: string;
}) {
  if (!previous && !next) return null;
  return (
    <nav className="nhsuk-pagination" aria-label={label}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous && (
          <Step
            target={previous}
            word="Previous"
            kind="prev"
            path="M4.1 12.3l2.7 3c.2.2.5.2.7 0 .1-.1.1-.2.1-.3v-2h11c.6 0 1-.4 1-1s-.4-1-1-1h-11V9c0-.2-.1-.4-.3-.5h-.2c-.1 0-.3.1-.4.2l-2.7 3c0 .2 0 .4.1.6z"
          />
        )}
        {next && (
          <Step
            target={next}
            word="Next"
            kind="next"
            path="M19.6 11.66l-2.73-3A.51.51 0 0 0 16 9v2H5a1 1 0 0 0 0 2h11v2a.5.5 0 0 0 .32.46.39.39 0 0 0 .18 0 .52.52 0 0 0 .37-.16l2.73-3a.5.5 0 0 0 0-.64z"
          />
        )}
      </ul>
    </nav>
  );
}

function Step({
  target,
  word,
  kind,
  path,
}: {
  target: Target;
  word: string;
  kind: 'prev' | 'next';
  path: string;
}) {
  return (
    <li className={`nhsuk-pagination-item--${kind === 'prev' ? 'previous' : 'next'}`}>
      <Link className={`nhsuk-pagination__link nhsuk-pagination__link--${kind}`} to={target.to} rel={kind}>
        <span className="nhsuk-pagination__title">{word}</span>
        {target.text && (
          <>
            <span className="nhsuk-u-visually-hidden">: </span>
            <span className="nhsuk-pagination__page">{target.text}</span>
          </>
        )}
        <svg
          className={`nhsuk-icon nhsuk-icon--arrow-${kind === 'prev' ? 'left' : 'right'}`}
          viewBox="0 0 24 24"
          width="34"
          height="34"
          focusable="false"
          aria-hidden="true"
        >
          <path d={path} />
        </svg>
      </Link>
    </li>
  );
}
