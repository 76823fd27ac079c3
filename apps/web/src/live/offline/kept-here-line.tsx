import { useEffect, useState } from 'react';
import { isOwnDevice, onOwnDevice } from '../documents/own-device.js';
import { keptAt } from './kept-copy.js';
import type { Kept } from './protocol.js';

const WORDS: Record<Kept | 'none', string> = {
  kept: 'Kept on this device: you can open this page without a network.',
  full: 'This device has no room to keep this page. It cannot be opened without a network.',
  none: 'This browser keeps no pages. This one cannot be opened without a network.',
  'no-network': '',
  gone: '',
};

interface Props {
  personId: string;
  /** This page, and how else it may be opened. */
  addresses: readonly string[];
  /** What else to keep, once the page is. */
  also?: () => Promise<void>;
}

/** Keeps the page where its reader called the device their own, and says whether it did. */
export function KeptHereLine({ personId, addresses, also }: Props) {
  const [own, setOwn] = useState(false);
  const [kept, setKept] = useState<Kept | 'none'>();
  useEffect(() => {
    setOwn(isOwnDevice(personId));
    return onOwnDevice(personId, setOwn);
  }, [personId]);
  const all = addresses.join(' ');
  useEffect(() => {
    setKept(undefined);
    if (!own || keptAt() !== undefined) return;
    let left = false;
    const keep = async (): Promise<void> => {
      const { keepPages } = await import('./own-copies.js');
      const answer = await keepPages({ personId, addresses: all.split(' ') });
      if (answer === 'kept') await also?.().catch(() => undefined);
      if (!left) setKept(answer);
    };
    void keep();
    return () => {
      left = true;
    };
    // `also` is the same work for the same addresses.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [own, personId, all]);
  return (
    <p role="status" className="app-text__edited">
      {own && kept && WORDS[kept]}
    </p>
  );
}
