import { readFileSync } from 'node:fs';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { ReaderContext } from './reader-context.js';

/** The operations of our own pages: all that is answered over HTTP. Written by `npm run generate`. */
export class TrustedDocuments {
  private readonly texts: ReadonlySet<string>;
  private readonly byName: ReadonlyMap<string, string>;

  constructor(file: string) {
    const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    this.texts = new Set(texts);
    this.byName = new Map(
      texts.flatMap((text) =>
        (/(?:query|mutation)\s+(\w+)/.exec(text) ?? []).slice(1, 2).map((name) => [name, text]),
      ),
    );
  }

  /** The text of a named operation; absent names are a mistake of the build. */
  named(name: string): string {
    const text = this.byName.get(name);
    if (text === undefined) throw new Error(`No operation is called ${name}. Run npm run generate.`);
    return text;
  }

  trusts(text: string): boolean {
    return this.texts.has(text);
  }
}

/** Answers over HTTP only our own operations. In-process callers carry no HTTP request and are our own code. */
export function onlyTrusted(documents: TrustedDocuments): ApolloServerPlugin<ReaderContext> {
  return {
    async requestDidStart({ request }) {
      if (request.http === undefined) return;
      return {
        // Throwing would count as our fault; answering instead of executing is a refusal.
        async responseForOperation({ source }) {
          if (documents.trusts(source)) return null;
          return {
            http: { status: 400, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { errors: [NOT_TRUSTED] } },
          };
        },
      };
    },
  };
}

const NOT_TRUSTED = {
  message: 'Only the operations of this site itself are answered here.',
  extensions: { code: 'NOT_TRUSTED' },
};
