/** Who may call a root operation at all; the finer answer is given by scopes and policies. */
export type Access =
  /** Anybody, also without an account. The reason stands in docs/permissions.md. */
  | { readonly kind: 'public'; readonly reason: string }
  /** Somebody who is signed in; the reader's scope decides what is found. */
  | { readonly kind: 'signed-in' }
  /** Operators of this installation. */
  | { readonly kind: 'operator' };

export const publicly = (reason: string): Access => ({ kind: 'public', reason });
export const signedIn = (): Access => ({ kind: 'signed-in' });
export const operatorsOnly = (): Access => ({ kind: 'operator' });

export const ACCESS = Symbol('folkmoot access');
