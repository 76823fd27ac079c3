import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Group, unmoved, waitingMoves } from './order.js';

const sameOrder = (a: readonly Group[], b: readonly Group[]): boolean =>
  a.length === b.length &&
  a.every(
    (group, index) =>
      group.key === b[index]?.key &&
      group.title === b[index].title &&
      group.ids.join() === b[index].ids.join(),
  );

/**
 * Holds a list still while somebody points at it or has the focus in it: rows change where they stand, and are put in
 * order as soon as it is left, or when the reader asks. What the reader looks at keeps its place on the screen.
 * `rowId` names the element of a row: a function that stays the same. The button that asks lies within `board`: on the way to it nothing may move, least of all the button.
 */
export function useSteadyOrder(
  board: RefObject<HTMLElement | null>,
  wanted: readonly Group[],
  rowId: (id: string) => string,
) {
  const [shown, setShown] = useState(wanted);
  const [held, setHeld] = useState(false);
  const anchor = useRef<{ row: Element; top: number } | null>(null);
  const hold = useRef({ pointer: false, focus: false });
  const tell = useCallback(() => setHeld(hold.current.pointer || hold.current.focus), []);
  const waiting = sameOrder(shown, wanted) ? 0 : Math.max(1, waitingMoves(shown, wanted));

  const putInOrder = useCallback(() => {
    // A row that moves itself would take the reader along.
    const staying = unmoved(shown, wanted);
    const row = [...staying]
      .map((id) => document.getElementById(rowId(id)))
      .find((one) => one !== null && one.getBoundingClientRect().bottom > 0);
    anchor.current = row ? { row, top: row.getBoundingClientRect().top } : null;
    setShown(wanted);
  }, [shown, wanted, rowId]);

  useEffect(() => {
    if (waiting > 0 && !held) putInOrder();
  }, [waiting, held, putInOrder]);

  useLayoutEffect(() => {
    const kept = anchor.current;
    anchor.current = null;
    const row = kept && document.getElementById(kept.row.id);
    if (row) scrollBy(0, row.getBoundingClientRect().top - kept.top);
    // The button that asked is gone, and the focus with it; a browser tells nobody.
    hold.current.focus &&= board.current?.contains(document.activeElement) ?? false;
    tell();
  }, [shown, board, tell]);

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    // The pointer may rest here, and the focus be here, before scripts run. A finger leaves no pointer behind.
    const now = hold.current;
    now.pointer = matchMedia('(hover: hover)').matches && element.matches(':hover');
    now.focus = element.contains(document.activeElement);
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
      on('pointerenter', () => (now.pointer = true)),
      on('pointerleave', () => (now.pointer = false)),
      on('focusin', () => (now.focus = true)),
      on(
        'focusout',
        (event) => (now.focus = element.contains((event as FocusEvent).relatedTarget as Node | null)),
      ),
    ];
    return () => offs.forEach((off) => off());
  }, [board, tell]);

  return { shown, waiting, putInOrder };
}
