import { useEffect, useRef, useState } from 'react';
import { mergeCard, mergeLoaded, type Rows, rowsOf } from './merge-cards.js';
import { useLive } from './live-provider.js';
import type { CardMessage, Versioned } from './protocol.js';

const MARKED_MS = 6_000;

/**
 * The loader's rows with the cards of one kind laid over them. `marked` holds the rows to mark as changed for a few
 * seconds (see `ChangedMark`); `describe` puts a change into words for those who do not see it.
 */
export function useCards<Row extends Versioned>(
  kind: string,
  initial: readonly Row[],
  options: { belongs?: (row: Row) => boolean; onChange?: (row: Row | undefined, id: string) => void } = {},
): { rows: Row[]; marked: ReadonlySet<string> } {
  const live = useLive();
  const [rows, setRows] = useState<Rows<Row>>(() => rowsOf(initial));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [loaded, setLoaded] = useState(initial);
  const latest = useRef(rows);
  const handlers = useRef(options);
  useEffect(() => {
    latest.current = rows;
    handlers.current = options;
  });
  if (loaded !== initial) {
    setLoaded(initial);
    setRows(mergeLoaded(rows, initial));
  }

  useEffect(() => {
    if (!live) return;
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const stop = live.onCard(kind, (message) => {
      const { belongs = () => true, onChange } = handlers.current;
      const next = mergeCard(latest.current, message as unknown as CardMessage<Row>, belongs);
      if (next === latest.current) return;
      latest.current = next;
      setRows(next);
      const { id } = message;
      clearTimeout(timers.get(id));
      setMarked((before) => new Set(before).add(id));
      timers.set(
        id,
        setTimeout(() => setMarked((before) => without(before, id)), MARKED_MS),
      );
      onChange?.(next.byId.get(id), id);
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [live, kind]);

  return { rows: [...rows.byId.values()], marked };
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(set);
  rest.delete(id);
  return rest;
}
