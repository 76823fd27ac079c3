import type { ApolloServerPlugin } from '@apollo/server';
import type { ReaderContext } from './reader-context.js';

/** Before a deed its doer's scope is forgotten, so that what is read after it is read with what they are in by then. */
export function deedsForget(): ApolloServerPlugin<ReaderContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue }) {
          if (operation?.operation === 'mutation') contextValue.forgetScope();
        },
      };
    },
  };
}
