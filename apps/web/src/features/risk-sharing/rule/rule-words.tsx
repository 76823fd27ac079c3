import type { RuleInWords } from '@folkmoot/risk-sharing/domain/rule-sentence.js';

/** A rule in sentences, as it will stand in the paper for the board. */
export function RuleWords({ words }: { words: RuleInWords }) {
  return (
    <div className="app-rule-words">
      <h3 className="nhsuk-heading-s">If more is spent than planned</h3>
      <Sentences all={words.over} />
      <h3 className="nhsuk-heading-s">If less is spent than planned</h3>
      {words.sameBothWays ? (
        <p>An underspend is shared in the same way: what a partner would pay, it gets back.</p>
      ) : (
        <Sentences all={words.under} />
      )}
      {words.caps.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">Caps</h3>
          <Sentences all={words.caps} />
        </>
      )}
    </div>
  );
}

const Sentences = ({ all }: { all: readonly string[] }) =>
  all.length === 1 ? (
    <p>{all[0]}</p>
  ) : (
    <ol className="nhsuk-list nhsuk-list--number">
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
