import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Group, unmoved, waitingMoves } from './grouping.js';

/** The element of a commitment on the board. */
export const rowId = (id: string): string => `commitment-${id}`;

const sameOrder = (a: readonly Group[], b: readonly Group[]): boolean =>
  a.length === b.length &&
  a.every(
    (group, index) =>
      group.key === b[index]?.key &&
      group.title === b[index].title &&
      group.ids.join() === b[index].ids.join(),
  );

/**
 * Holds the board still while somebody points at it or has the focus in it: rows change where they stand, and are put in
 * order as soon as the board is left, or when the reader asks. What the reader looks at keeps its place on the screen.
 */
export function useSteadyOrder(board: RefObject<HTMLElement | null>, wanted: readonly Group[]) {
  const [shown, setShown] = useState(wanted);
  const [held, setHeld] = useState(false);
  const anchor = useRef<{ row: Element; top: number } | null>(null);
  const waiting = sameOrder(shown, wanted) ? 0 : Math.max(1, waitingMoves(shown, wanted));

  const putInOrder = useCallback(() => {
    // A row that moves itself would take the reader along.
    const staying = unmoved(shown, wanted);
    const row = [...staying]
      .map((id) => document.getElementById(rowId(id)))
      .find((one) => one !== null && one.getBoundingClientRect().bottom > 0);
    anchor.current = row ? { row, top: row.getBoundingClientRect().top } : null;
    setShown(wanted);
  }, [shown, wanted]);

  useEffect(() => {
    if (waiting > 0 && !held) putInOrder();
  }, [waiting, held, putInOrder]);

  useLayoutEffect(() => {
    const kept = anchor.current;
    anchor.current = null;
    const row = kept && document.getElementById(kept.row.id);
    if (row) scrollBy(0, row.getBoundingClientRect().top - kept.top);
  }, [shown]);

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    // The pointer may rest here, and the focus be here, before scripts run. A finger leaves no pointer behind.
    const hold = {
      pointer: matchMedia('(hover: hover)').matches && element.matches(':hover'),
      focus: element.contains(document.activeElement),
    };
    const tell = () => setHeld(hold.pointer || hold.focus);
    tell();
    const on = (name: string, act: (event: Event) => void) => {
      const listener = (event: Event) => {
        act(event);
        tell();
      };
      element.addEventListener(name, listener);
      return () => element.removeEventListener(name, listener);
    };
    const offs = [
      on('pointerenter', () => (hold.pointer = true)),
      on('pointerleave', () => (hold.pointer = false)),
      on('focusin', () => (hold.focus = true)),
      on(
        'focusout',
        (event) => (hold.focus = element.contains((event as FocusEvent).relatedTarget as Node | null)),
      ),
    ];
    return () => offs.forEach((off) => off());
  }, [board]);

  return { shown, waiting, putInOrder };
}
