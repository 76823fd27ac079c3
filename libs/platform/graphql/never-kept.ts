import type { ApolloServerPlugin } from '@apollo/server';
import type { ReaderContext } from './reader-context.js';

/** What is answered is for whoever asked, at this moment: no browser and nothing in between keeps it. */
export function neverKept(): ApolloServerPlugin<ReaderContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          response.http.headers.set('cache-control', 'no-store');
        },
      };
    },
  };
}
