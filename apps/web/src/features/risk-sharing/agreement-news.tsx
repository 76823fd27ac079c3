import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useLive } from '../../live/live-provider.js';

/** When somebody changes the agreement, or signs a version of it, its page is read again; what is being typed stays. */
export function AgreementNews({ ids, signOffs }: { ids: readonly string[]; signOffs: readonly number[] }) {
  const live = useLive();
  const revalidator = useRevalidator();
  const watched = [...ids, ...signOffs.map((number) => `sign-off ${String(number)}`)].join();
  useEffect(() => {
    if (!live) return;
    const stops = ['agreement', 'agreement-version'].map((kind) =>
      live.onCard(kind, ({ id }) => {
        if (watched.includes(id)) void revalidator.revalidate();
      }),
    );
    stops.push(
      live.onCard('sign-off', ({ card }) => {
        const number = (card as { number?: number } | null)?.number;
        if (watched.split(',').includes(`sign-off ${String(number)}`)) void revalidator.revalidate();
      }),
    );
    return () => stops.forEach((stop) => stop());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the revalidator is a new one after each read; to listen anew each time would miss cards
  }, [live, watched]);
  return null;
}
