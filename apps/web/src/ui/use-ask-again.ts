import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Loads the page's data again every so often, as long as there is something to wait for and the page is looked at. */
export function useAskAgain(waiting: boolean, everyMs = 1_500): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!waiting || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, everyMs);
    return () => clearTimeout(timer);
  });
}
