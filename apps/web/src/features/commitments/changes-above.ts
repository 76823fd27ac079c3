import { useCallback, useEffect, useState } from 'react';
import { rowId } from './row-id.js';

const isAbove = (id: string): boolean =>
  (document.getElementById(rowId(id))?.getBoundingClientRect().bottom ?? 1) <= 0;

/** Changed rows that have scrolled out above the reader; each is forgotten once it has been in sight. */
export function useChangesAbove(change: { readonly id: string; readonly count: number } | undefined) {
  const [above, setAbove] = useState<readonly string[]>([]);
  useEffect(() => {
    if (change && isAbove(change.id))
      setAbove((before) => [...before.filter((id) => id !== change.id), change.id]);
  }, [change]);
  useEffect(() => {
    if (above.length === 0) return;
    const look = () => setAbove((before) => (before.every(isAbove) ? before : before.filter(isAbove)));
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [above.length]);
  const showFirst = useCallback(() => {
    const rows = above.map((id) => document.getElementById(rowId(id))).filter((row) => row !== null);
    rows
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0]
      ?.scrollIntoView({ block: 'center' });
  }, [above]);
  return { count: above.length, showFirst };
}
