import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriver } from '@nestjs/apollo';
import { print, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import type { Reader, Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '../database/database.js';
import { ReaderContext, type BrowserDoor } from './reader-context.js';

const texts = new WeakMap<DocumentNode, string>();

/** Asks the guarded schema in process: how the server-rendered pages, the live cards and the tests all read and write. */
@Injectable()
export class SchemaRunner {
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
}

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}
