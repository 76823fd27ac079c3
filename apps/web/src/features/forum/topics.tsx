import { Link } from 'react-router';
import { links } from '../../lib/links.js';

interface Props {
  place: string;
  topics: readonly { topic: string; threads: number }[];
  /** The one that is shown alone. */
  chosen: string | null;
}

/** The topics of a forum, to see the threads of one. */
export function Topics({ place, topics, chosen }: Props) {
  if (topics.length < 2 && chosen === null) return null;
  const at = (topic: string | null, text: string) => (
    <li key={text}>
      <Link
        to={links.forum(place, { topic })}
        aria-current={topic?.toLowerCase() === chosen?.toLowerCase() ? 'page' : undefined}
      >
        {text}
      </Link>
    </li>
  );
  return (
    <nav aria-label="Topics" className="app-topics">
      <ul className="nhsuk-list">
        {at(null, 'All topics')}
        {topics.map(({ topic, threads }) => at(topic, `${topic} (${threads})`))}
      </ul>
    </nav>
  );
}
