import { FLAGS, ruleWords, type FlagSaid } from './flag-words.js';

/** What the rules of the place say, beside its owner’s own word, and which rule it is. */
export function FlagLine({ flag }: { flag: FlagSaid | null }) {
  const shown = flag && FLAGS[flag.code];
  if (!shown) return null;
  return (
    <span className="app-board__small app-flag">
      The rules say:{' '}
      <span className={`app-status app-status--${shown.like}`}>
        <span aria-hidden="true" className="app-status__shape">
          {shown.shape}
        </span>
        {shown.word}
      </span>{' '}
      ({ruleWords(flag)})
    </span>
  );
}
