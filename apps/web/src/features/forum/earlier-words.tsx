import { Instant } from '../../ui/instant.js';
import { PostText } from './post-text.js';

/** What a post said before it was changed, the newest first. */
export function EarlierWords({ earlier }: { earlier: readonly { text: string; until: string }[] }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">What it said before</h2>
      {[...earlier].reverse().map(({ text, until }) => (
        <div key={until} className="app-post">
          <p className="app-detail">
            Until <Instant at={until} />
          </p>
          <PostText text={text} />
        </div>
      ))}
    </section>
  );
}
