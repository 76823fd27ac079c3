import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { ReaderContext } from './reader-context.js';

/** A question asked this often is worth the milliseconds of its compilation. */
const WORTH_IT = 3;

interface Known {
  asked: number;
  /** Null while it is not compiled, and for good where it cannot be. */
  compiled: CompiledQuery | null;
}

/** Compiled questions, by documents that their holder keeps itself: what it forgets is forgotten here. */
export class CompiledQuestions {
  private readonly documents = new WeakMap<DocumentNode, Known>();

  /** Null until it has been asked for often enough. */
  of(schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null {
    let known = this.documents.get(document);
    if (!known) this.documents.set(document, (known = { asked: 0, compiled: null }));
    known.asked += 1;
    if (known.asked === WORTH_IT) {
      const made = compileQuery(schema, document);
      if (isCompiledQuery(made)) known.compiled = made;
    }
    return known.compiled;
  }
}

/**
 * Runs the questions that are asked again and again as compiled functions in place of GraphQL's walk from field to field.
 * An answer with any fault is thrown away and asked for anew in the ordinary way, which reports and logs it: questions change
 * nothing, so asking twice is harmless, and faults are rare. Deeds always go the ordinary way.
 */
export function compiledReads(): ApolloServerPlugin<ReaderContext> {
  const questions = new CompiledQuestions();

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ operation, document, schema, contextValue, request }) {
          if (operation.operation !== 'query' || request.operationName !== undefined) return null;
          const compiled = questions.of(schema, document);
          if (!compiled) return null;
          const result: ExecutionResult = await compiled.query(undefined, contextValue, request.variables);
          if (result.errors !== undefined) return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: result.data } },
          };
        },
      };
    },
  };
}
