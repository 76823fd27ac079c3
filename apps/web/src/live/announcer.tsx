import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Says a change to people who do not see the page; politely, after what is being read. */
export const useAnnounce = (): ((sentence: string) => void) => useContext(AnnounceContext);

const GATHER_MS = 1_000;

/** Sentences of one second are said together; many become a number, so that a busy board does not talk without end. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((sentence: string) => {
    waiting.current.push(sentence);
    timer.current ??= setTimeout(() => {
      const sentences = waiting.current.splice(0);
      timer.current = undefined;
      setSaid(sentences.length > 3 ? `${sentences.length} changes on this page.` : sentences.join(' '));
    }, GATHER_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="nhsuk-u-visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </AnnounceContext.Provider>
  );
}
