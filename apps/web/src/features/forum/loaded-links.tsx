import { lazy, type ReactNode, Suspense } from 'react';
import type { PostLink } from './post-links.js';

/** Most posts link to nothing here: what shows links is loaded where one does. Without it an address stays an address. */
const Words = lazy(() =>
  import('./post-links.js').then(
    ({ LinkInWords: shown }) => ({ default: shown }),
    () => ({ default: Address }),
  ),
);
const Cards = lazy(() =>
  import('./post-links.js').then(
    ({ LinkedCards: shown }) => ({ default: shown }),
    () => ({ default: Nothing }),
  ),
);

function Address({ link }: { link: PostLink }) {
  return <a href={link.path}>{link.address}</a>;
}

function Nothing(_: { links: readonly PostLink[] }): ReactNode {
  return null;
}

export const LinkInWords = ({ link }: { link: PostLink }) => (
  <Suspense fallback={<Address link={link} />}>
    <Words link={link} />
  </Suspense>
);

export const LinkedCards = ({ links }: { links: readonly PostLink[] }) =>
  links.length === 0 ? null : (
    <Suspense fallback={null}>
      <Cards links={links} />
    </Suspense>
  );
