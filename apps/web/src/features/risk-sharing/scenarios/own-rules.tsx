interface Said {
  readonly key: string;
  readonly title: string;
  readonly schemes: string;
  readonly sentences: readonly string[];
}

/** What the rules say that an organisation built for itself, beside the figures that come of them. */
export function OwnRules({ rules, organisation }: { rules: readonly Said[]; organisation: string }) {
  if (rules.length === 0) return null;
  return (
    <>
      <h2>Rules of {organisation}’s own</h2>
      {rules.map(({ key, title, schemes, sentences }) => (
        <section key={key} aria-label={title}>
          <h3>{title}</h3>
          <p className="app-detail">It shares: {schemes}.</p>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
