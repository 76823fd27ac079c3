import type { AddressKey, MentionKinds } from './mention-kinds.js';

/** An address of this installation's own, of a kind that has pages. Whether there is such a thing is not known yet. */
export interface AddressRead extends AddressKey {
  readonly kind: string;
  /** Without the server: what a link on our own page leads to. */
  readonly path: string;
}

/** `text` as somebody pasted it, with our origin or without; null where it is of another server, or of a page that is no thing's. */
export function readAddress(kinds: MentionKinds, text: string, origin: string): AddressRead | null {
  if (text.length > 500 || !URL.canParse(text, origin)) return null;
  const url = new URL(text, origin);
  if (url.origin !== new URL(origin).origin || url.username !== '') return null;
  const parts = decoded(url.pathname);
  if (!parts) return null;
  for (const { kind, page } of kinds.all()) {
    const key = page?.reads({ parts, hash: url.hash.slice(1) });
    if (key) return { ...key, kind, path: url.pathname + url.search + url.hash };
  }
  return null;
}

function decoded(pathname: string): string[] | null {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The number in an address (`14`), as the pages read it. */
export const numberIn = (part: string | undefined): number | null =>
  /^[1-9]\d{0,8}$/.test(part ?? '') ? Number(part) : null;
