/**
 * A mail before it has a shape. It is written by our own code: never put into it what a visitor typed, or anybody could
 * have us send their words to strangers.
 */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Where a mail program may stop such mails for its person with one press (RFC 8058): a path that takes a POST and asks for no sign-in. */
  readonly stop?: string;
}

export type LetterPart =
  /** A paragraph. */
  | { readonly kind: 'text'; readonly text: string }
  /** A link of its own line; `path` begins with `/` and is completed with the public address of this installation. */
  | { readonly kind: 'link'; readonly text: string; readonly path: string }
  /** One of a few short answers, each a page that asks before it does anything. */
  | { readonly kind: 'button'; readonly text: string; readonly path: string }
  /** A page to be opened on whatever device one likes: its address is written out, so that it can be typed. */
  | { readonly kind: 'address'; readonly text: string; readonly path: string }
  /** Something to be typed elsewhere, such as `1234 5678`. */
  | { readonly kind: 'code'; readonly code: string };

export const paragraph = (text: string): LetterPart => ({ kind: 'text', text });
export const link = (text: string, path: string): LetterPart => ({ kind: 'link', text, path });
export const button = (text: string, path: string): LetterPart => ({ kind: 'button', text, path });
export const address = (text: string, path: string): LetterPart => ({ kind: 'address', text, path });
export const code = (digits: string): LetterPart => ({ kind: 'code', code: digits });
