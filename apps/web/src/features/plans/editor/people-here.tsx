import { useEffect, useState } from 'react';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import { caretLabel, type CaretUser } from './carets.js';

/** Who else has their cursor in this text, as words: names with the organisation they speak for. */
export function PeopleHere({ provider: { awareness } }: { provider: DocumentProvider }) {
  const [labels, setLabels] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = (): void => {
      const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID);
      const next = [
        ...new Set(others.map(([, state]) => caretLabel((state.user ?? {}) as CaretUser))),
      ].sort();
      setLabels((before) => (before.join('\n') === next.join('\n') ? before : next));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness]);
  return (
    <p className="app-editor__people">
      {labels.length === 0 ? 'Nobody else is writing here now.' : `Writing here too: ${labels.join('; ')}.`}
    </p>
  );
}
