import { Link } from 'react-router';
import { StatusTag } from '../../ui/status-tag.js';
import type { MentionBook } from './mention-book.js';
import { labelOf, type MentionRef, refOf, told } from './mentioned-words.js';
import { useMentionBook, useMentioned } from './mentions.js';

/** A thing where a text names it. */
export function Mention({ attrs }: { attrs: Readonly<Record<string, unknown>> | undefined }) {
  const book = useMentionBook();
  const ref = refOf(attrs);
  return book && ref ? <AsItStands book={book} named={ref} /> : labelOf(attrs);
}

function AsItStands({ book, named }: { book: MentionBook; named: MentionRef }) {
  const { label, status, words, address } = told(named, useMentioned(book, named));
  return (
    <span className="app-mention">
      {address ? <Link to={address}>{label}</Link> : label}
      {(status || words) && (
        <span className="app-mention__words">
          {' ('}
          {status && <StatusTag status={status} />}
          {status && words && ', '}
          {words})
        </span>
      )}
    </span>
  );
}
