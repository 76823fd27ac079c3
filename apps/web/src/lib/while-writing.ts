import type { ShouldRevalidateFunction } from 'react-router';

const isWriting = (url: URL): boolean => url.searchParams.has('write');

/**
 * What the router cannot load takes the page's place, and the open text with the words in it. So nothing of a page is loaded again
 * while somebody writes in it: what changes comes to the text, the comments and the suggestions by themselves.
 */
export const notWhileWriting: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) =>
  isWriting(currentUrl) && isWriting(nextUrl) && currentUrl.pathname === nextUrl.pathname
    ? false
    : defaultShouldRevalidate;
