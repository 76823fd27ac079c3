import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { ApolloDriver } from '@nestjs/apollo';
import {
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import type { Reader, Scope } from '@folkmoot/kernel/reader.js';
import { Database, type Queries } from '../database/database.js';
import { CompiledQuestions } from './compiled-reads.js';
import { ReaderContext, type BrowserDoor } from './reader-context.js';

const texts = new WeakMap<DocumentNode, string>();

/** Asks the guarded schema in process: how the server-rendered pages, the live cards and the tests all read and write. */
@Injectable()
export class SchemaRunner {
  private readonly questions = new CompiledQuestions();
  private readonly parsed = new Map<string, DocumentNode>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly database: Database,
  ) {}

  async execute<Data = Record<string, unknown>>(
    document: string | DocumentNode,
    variables: Record<string, unknown>,
    reader: Reader,
    browser: BrowserDoor | null = null,
    known: Scope | null = null,
  ): Promise<FormattedExecutionResult<Data>> {
    const driver = this.modules.get(GraphQLModule, { strict: false }).graphQlAdapter as ApolloDriver;
    const response = await driver.instance.executeOperation(
      { query: typeof document === 'string' ? document : textOf(document), variables },
      { contextValue: new ReaderContext(reader, this.database, browser, known) },
    );
    if (response.body.kind !== 'single') throw new Error('Incremental delivery is not used here.');
    return response.body.singleResult as FormattedExecutionResult<Data>;
  }

  /**
   * The same for a question of the build's own that hundreds wait for: through the same schema and its guards, on a shorter way. Whatever
   * is not in order about the answer is asked again on the ordinary one, which reports it.
   */
  async executeSwiftly(
    question: string,
    variables: Record<string, unknown>,
    reader: Reader,
  ): Promise<FormattedExecutionResult<Record<string, unknown>>> {
    const data = await this.compiled(question, variables, reader, this.database);
    return data ? { data } : this.execute(question, variables, reader);
  }

  /** Only on the shorter way, with `queries` to read through; null where that is not open, or anything is not in order. */
  async compiled(
    question: string,
    variables: Record<string, unknown>,
    reader: Reader,
    queries: Queries,
  ): Promise<Record<string, unknown> | null> {
    let document = this.parsed.get(question);
    if (!document) this.parsed.set(question, (document = parse(question)));
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const way = this.questions.of(schema, document);
    if (!way) return null;
    const context = new ReaderContext(reader, queries);
    const { data, errors }: ExecutionResult<Record<string, unknown>> = await way.query(
      undefined,
      context,
      variables,
    );
    return errors ? null : (data ?? null);
  }
}

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}
