import { missingFrom, missingSentence, type KnownAndCopied } from './missing-from-copy.js';

export function NotInThisCopy(props: KnownAndCopied) {
  const missing = missingFrom(props);
  if (missing.length === 0) return null;
  return (
    <section className="app-printed__section" aria-labelledby="not-in-this-copy">
      <h2 id="not-in-this-copy">Not in this copy</h2>
      <ul>
        {missing.map((one) => (
          <li key={one.id}>{missingSentence(one)}</li>
        ))}
      </ul>
    </section>
  );
}
