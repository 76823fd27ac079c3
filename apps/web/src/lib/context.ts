import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from 'react-router';

/** Who asks: nobody known, or a person and the organisation they speak for (none: an operator without one). */
export type WebReader =
  | { kind: 'visitor' }
  | {
      kind: 'person';
      personId: string;
      name: string;
      organisationId: string | null;
      organisationName: string | null;
    };

/** Who runs this installation and answers letters about it. */
export interface Operator {
  name: string;
  /** Null when the installation has not been given one. */
  email: string | null;
}

/** What the server gives to every loader and action of one request. */
export interface WebContext {
  /** Runs a typed document in process as the signed-in reader; a refusal is in the answer, only a bug throws. */
  schema<TData, TVars>(document: TypedDocumentNode<TData, TVars>, variables: TVars): Promise<TData>;
  reader: WebReader;
  /** Scheme, host and port of this installation as people type them, for addresses that leave it in a file. */
  publicOrigin: string;
  /**
   * Where a journal stream stands now, as a text for `LiveProvider`. Read it *before* the data that a live page shows:
   * what happens in between then comes as a card, and is not missed. `placeOf` does it for a place.
   */
  liveFrom(stream: string): Promise<string>;
  /** Goes on the page's own scripts and styles; a new one for every answer. */
  nonce: string;
  /** True only on the demonstration's database. */
  demonstration: boolean;
  operator: Operator;
  /** The short number of this answer, in the log and on an error page: `K7QF-2MXD`. */
  reference: string;
  /** Writes a bug to the log under `reference`. */
  report(error: unknown): void;
  /**
   * This answer may be kept on the reader's own device, to be opened without a network; with the shared text that stands on it.
   * A visitor's never is.
   */
  keepable(text?: { documentId: string; epoch: number }): void;
  /** Adds a `Set-Cookie` header to this answer: sign-in and sign-out only. */
  setCookie(header: string): void;
}

declare module 'react-router' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the router's own way to name its context
  interface AppLoadContext extends WebContext {}
}

/** What loaders and actions take. The router's own types leave the context open (`any`): use these. */
export type LoaderArgs = LoaderFunctionArgs<AppLoadContext>;
export type ActionArgs = ActionFunctionArgs<AppLoadContext>;
