import { randomBytes } from 'node:crypto';
import { cookieName } from '@folkmoot/access/sessions/session-cookie.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { ReaderSource } from '@folkmoot/platform/graphql/reader-source.js';
import { SchemaRunner } from '@folkmoot/platform/graphql/schema-runner.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';

/** What a page of the site can do: run operations as whoever its cookie says, and be signed in or out by them. */
export class Browser {
  cookie: string | null = null;

  constructor(
    private readonly app: TestApp,
    private readonly device = 'Firefox on Linux',
  ) {}

  reader(): Promise<Reader> {
    const { publicOrigin } = this.app.config;
    return this.app.nest
      .get(ReaderSource, { strict: false })
      .readerOf(this.cookie === null ? undefined : `${cookieName(publicOrigin)}=${this.cookie}`);
  }

  async run<Data = any>(text: string, variables: Record<string, unknown>): Promise<Data> {
    const door = {
      device: this.device,
      signIn: (secret: string) => void (this.cookie = secret),
      signOut: () => void (this.cookie = null),
    };
    const { data, errors } = await this.app.nest
      .get(SchemaRunner)
      .execute(text, variables, await this.reader(), door);
    if (errors)
      throw new Error(
        errors.map((one) => `${one.message} ${JSON.stringify(one.extensions ?? {})}`).join('\n'),
      );
    return data as Data;
  }
}

/** As a page's loader mints it. */
export const browserKey = (): string => randomBytes(32).toString('base64url');
