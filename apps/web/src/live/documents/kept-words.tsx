import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { WordsToCopy } from '../../ui/words-to-copy.js';
import { discardKept, type KeptText, keptOf } from './device-unsent-store.js';

export interface KeptWords extends KeptText {
  words: string;
}

/** What this browser keeps of a person, with its words. Undefined until it has looked. */
export function useKeptWords(personId: string): [KeptWords[] | undefined, () => Promise<KeptWords[]>] {
  const [kept, setKept] = useState<KeptWords[]>();
  const look = useCallback(async () => {
    const rows = await keptOf(personId).catch(() => []);
    // The library that reads them is large: only where there are any.
    const { wordsIn } = rows.length > 0 ? await import('./unsent.js') : { wordsIn: () => '' };
    const next = rows.map((row) => ({ ...row, words: wordsIn(row.update) }));
    setKept(next);
    return next;
  }, [personId]);
  useEffect(() => void look(), [look]);
  return [kept, look];
}

/** Each text with its words, to copy, and to remove on purpose. */
export function KeptWordsList({ kept, onRemoved }: { kept: readonly KeptWords[]; onRemoved?: () => void }) {
  return kept.map((one) => (
    <section key={one.key} aria-label={one.title}>
      <h2 className="nhsuk-heading-s">
        <Link to={one.path}>{one.title}</Link>
      </h2>
      <OneKept one={one}>
        {onRemoved && <Remove title={one.title} onPress={() => discardKept(one).then(onRemoved)} />}
      </OneKept>
    </section>
  ));
}

function OneKept({ one, children }: { one: KeptWords; children: ReactNode }) {
  if (one.words === '')
    return (
      <>
        <p>You deleted or formatted words here. Nothing was added that could be copied.</p>
        {children}
      </>
    );
  return <WordsToCopy words={one.words}>{children}</WordsToCopy>;
}

/** Asks once more: what is removed here is nowhere else. */
function Remove({ title, onPress }: { title: string; onPress: () => Promise<void> }) {
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="app-toolbar__button"
      onClick={() => (sure ? void onPress() : setSure(true))}
    >
      {sure ? 'Yes, remove these words' : 'Remove from this device'}
      <span className="nhsuk-u-visually-hidden"> ({title})</span>
    </button>
  );
}
