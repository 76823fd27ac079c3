import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useLive } from '../../live/live-provider.js';

/** Asks the page's loader again when its subject changed: renamed, opened, closed, or edited by somebody new. */
export function RenewedByCards({ kind, id }: { kind: string; id: string }) {
  const live = useLive();
  const { revalidate } = useRevalidator();
  useEffect(
    () =>
      live?.onCard(kind, (message) => {
        if (message.id === id) void revalidate();
      }),
    [live, kind, id, revalidate],
  );
  return null;
}
