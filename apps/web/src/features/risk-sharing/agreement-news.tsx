import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useLive } from '../../live/live-provider.js';

/** When somebody changes the agreement, or signs a version of it, its page is read again; what is being typed stays. */
export function AgreementNews({ ids, signOffs }: { ids: readonly string[]; signOffs: readonly number[] }) {
  const live = useLive();
  const { revalidate } = useRevalidator();
  // As words: the lists are new ones after each read, and nothing is to be listened to anew for that.
  const watched = ids.join();
  const signed = signOffs.join();
  useEffect(() => {
    if (!live) return;
    const stops = ['agreement', 'agreement-version'].map((kind) =>
      live.onCard(kind, ({ id }) => {
        if (watched.split(',').includes(id)) void revalidate();
      }),
    );
    stops.push(
      live.onCard('sign-off', ({ card }) => {
        const number = (card as { number?: number } | null)?.number;
        if (signed.split(',').includes(String(number))) void revalidate();
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [live, watched, signed, revalidate]);
  return null;
}
