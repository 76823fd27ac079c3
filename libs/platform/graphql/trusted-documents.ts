import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ReaderContext } from './reader-context.js';

/** The operations of our own pages, by SHA-256 of their text: all that is answered over HTTP. Written by `npm run generate`. */
export class TrustedDocuments {
  private readonly byHash: ReadonlyMap<string, string>;
  private readonly byName: ReadonlyMap<string, string>;

  constructor(file: string) {
    const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    this.byHash = new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
    this.byName = new Map(texts.flatMap((text) => (/(?:query|mutation)\s+(\w+)/.exec(text) ?? []).slice(1, 2).map((name) => [name, text])));
  }

  /** The text of a named operation; absent names are a mistake of the build. */
  named(name: string): string {
    const text = this.byName.get(name);
    if (text === undefined) throw new Error(`No operation is called ${name}. Run npm run generate.`);
    return text;
  }

  trusts(text: string): boolean {
    return this.byHash.has(createHash('sha256').update(text).digest('hex'));
  }
}

/** Refuses over HTTP whatever is not one of our own operations. In-process callers carry no request and are our own code. */
export function onlyTrusted(documents: TrustedDocuments): ApolloServerPlugin<ReaderContext> {
  return {
    async requestDidStart({ request }) {
      if (request.http === undefined) return;
      return {
        async didResolveSource({ source }) {
          if (documents.trusts(source)) return;
          throw new GraphQLError('Only the operations of this site itself are answered here.', { extensions: { code: 'NOT_TRUSTED', http: { status: 400 } } });
        },
      };
    },
  };
}
