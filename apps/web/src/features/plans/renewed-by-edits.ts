import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import { useLive } from '../../live/live-provider.js';

// What several people do at once is one reading.
const SHARE_MS = 1_000;

/**
 * Who edited last, and whether it changed since this reader read it, is theirs alone and on no card: the loader tells it again
 * when the record says that a section was edited.
 */
export function useRenewedByEdits(sections: readonly { readonly id: string }[]): void {
  const live = useLive();
  const { revalidate } = useRevalidator();
  const known = useRef(sections);
  useEffect(() => {
    known.current = sections;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live?.onCard('plan-section', ({ id, card }) => {
      if (card === null || timer || !known.current.some((one) => one.id === id)) return;
      timer = setTimeout(() => {
        timer = undefined;
        void revalidate();
      }, SHARE_MS);
    });
    return () => {
      stop?.();
      clearTimeout(timer);
    };
  }, [live, revalidate]);
}
