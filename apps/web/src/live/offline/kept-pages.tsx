import { useEffect, useState } from 'react';
import { formatInstant } from '../../lib/dates.js';
import { onOwnDevice } from '../documents/own-device.js';
import { type PageCopy, pathOf } from './copies.js';
import { keptPages } from './own-copies.js';

/** What this browser can open for a person without a network. */
export function KeptPages({ personId }: { personId: string }) {
  const [pages, setPages] = useState<PageCopy[]>([]);
  useEffect(() => {
    const look = (): void => void keptPages(personId).then(setPages);
    look();
    // Copies go a moment after somebody says that the device is not their own.
    return onOwnDevice(personId, (own) => (own ? look() : setPages([])));
  }, [personId]);
  const once = [...new Map(pages.map((one) => [pathOf(one.address), one])).values()];
  return once.length === 0 ? (
    <p>No page of a plan is kept on this device.</p>
  ) : (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {once.map(({ address, title, at }) => (
        <li key={address}>
          <a href={pathOf(address)}>{plain(title)}</a>, as of {formatInstant(new Date(at).toISOString())}
        </li>
      ))}
    </ul>
  );
}

/** A copy's title stands as it did in the page. */
const plain = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
