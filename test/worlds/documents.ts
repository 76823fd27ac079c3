import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { partnershipAudience, type Audience } from '@folkmoot/kernel/audience.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Role } from '@folkmoot/kernel/reader.js';
import { done } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import {
  changeDocument,
  documentById,
  openDocument,
  type SharedDocument,
} from '@folkmoot/platform/documents/document.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { requestId } from '@folkmoot/platform/testing/test-app.js';
import { DocumentProvider } from '../../apps/web/src/live/documents/document-provider.js';
import { openDocumentSocket } from '../../apps/web/src/live/documents/document-socket.js';
import type { Overtaken } from '../../apps/web/src/live/documents/provider-options.js';
import type { DocumentState } from '../../apps/web/src/live/documents/save-state.js';
import type { UnsentStore } from '../../apps/web/src/live/documents/unsent-store.js';
import { grant, person } from './people.js';
import { cookieOf } from './session.js';

const open = defineAction<
  { requestId: string; id: Id; audience: Audience; writeAudience: Audience },
  object,
  { id: Id }
>({
  name: 'spec.open-text',
  find: () => Promise.resolve({}),
  may: () => true,
  decide: (_, input, at) => {
    const { id, audience, writeAudience } = input;
    const row = openDocument({
      id,
      kind: 'spec-text',
      subjectId: id,
      stream: audience,
      audience,
      writeAudience,
      schemaVersion: 1,
      openedAt: at.now,
    });
    return done({ rows: [row], events: [], result: { id } });
  },
});

const change = defineAction<
  { requestId: string; id: Id; patch: Parameters<typeof changeDocument>[1] },
  SharedDocument,
  { id: Id }
>({
  name: 'spec.change-text',
  find: ({ id }, { tx }) => documentById(tx, id),
  may: () => true,
  decide: (seen, { id, patch }) => done({ ...changeDocument(seen, patch), result: { id } }),
});

const withdraw = defineAction<
  { requestId: string; grantId: Id },
  { grants: Awaited<ReturnType<typeof grantsFrom>> },
  { id: Id }
>({
  name: 'spec.withdraw',
  find: async ({ grantId }, { tx }) => ({ grants: await grantsFrom(tx, 'spec', grantId) }),
  may: () => true,
  decide: ({ grants }, { grantId }, { now }) =>
    done({ ...withdrawGrants(grants, now), result: { id: grantId } }),
});

const JOB = { kind: 'job', name: 'spec' } as const;

/** A machine that builds and tests beside this may be slow; how quick it is, is measured in test/bench. */
const SOON_MS = 15_000;

/** Somebody with a text open: their document, the provider a page would use, and what a spec takes away again. */
export interface TestWriter {
  readonly reader: PersonReader;
  readonly grantId: Id;
  readonly cookie: string;
  readonly doc: Y.Doc;
  readonly socket: Socket;
  readonly provider: DocumentProvider;
}

/** A text of one partnership, and people who write it, through the real server at `origin`. */
export class DocumentWorld {
  readonly place = newId();
  readonly audience = partnershipAudience(this.place);
  readonly organisation = newId();
  private readonly closing: (() => void)[] = [];

  constructor(
    readonly app: TestApp,
    readonly origin: string,
  ) {}

  async text(audience = this.audience): Promise<Id> {
    const id = newId();
    await this.run(open, { id, audience, writeAudience: audience });
    return id;
  }

  change(id: Id, patch: Parameters<typeof changeDocument>[1]): Promise<void> {
    return this.run(change, { id, patch });
  }

  withdraw(grantId: Id): Promise<void> {
    return this.run(withdraw, { grantId });
  }

  async member(
    role: Role = 'member',
    audience = this.audience,
  ): Promise<{ reader: PersonReader; grantId: Id; cookie: string }> {
    const { database } = this.app;
    const reader = await person(database, this.organisation);
    const grantId = await grant(database, reader.personId, this.organisation, audience, role);
    return { reader, grantId, cookie: await cookieOf(database, reader) };
  }

  /** A socket without any provider, for what no browser of ours would send. */
  async raw(cookie: string, origin = this.origin): Promise<Socket> {
    const socket = io(`${origin}/documents`, {
      path: '/live/socket',
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
      reconnection: false,
    });
    this.closing.push(() => socket.close());
    await new Promise<void>((resolve, reject) =>
      socket.once('connect', resolve).once('connect_error', reject),
    );
    return socket;
  }

  async writer(
    document: Id,
    as?: Awaited<ReturnType<DocumentWorld['member']>>,
    options: {
      origin?: string;
      ownDevice?: UnsentStore;
      keeps?: boolean;
      before?: Overtaken;
      schemaVersion?: number;
    } = {},
  ): Promise<TestWriter> {
    const who = as ?? (await this.member());
    const doc = new Y.Doc();
    const socket = openDocumentSocket(options.origin ?? this.origin, { cookie: who.cookie });
    const provider = new DocumentProvider({
      document,
      doc,
      socket,
      schemaVersion: options.schemaVersion ?? 1,
      ...(options.before && { before: options.before }),
      ...(options.ownDevice && { ownDevice: options.ownDevice, keeps: options.keeps ?? true }),
    });
    this.closing.push(() => {
      provider.destroy();
      socket.close();
    });
    // Twenty at once, while a server has just come up on a busy machine.
    await reaches(provider, (state) => state.kind !== 'opening', 20_000);
    return { ...who, doc, socket, provider };
  }

  close(): void {
    for (const close of this.closing) close();
  }

  private async run(action: Parameters<Actions['run']>[0], input: object): Promise<void> {
    const outcome = await this.app.nest
      .get(Actions)
      .run(action, { requestId: requestId(), ...input } as never, JOB);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  }
}

/** Adds a paragraph of this text at the end. */
export function write(doc: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  const fragment = doc.getXmlFragment('default');
  fragment.insert(fragment.length, [paragraph]);
}

export const read = (doc: Y.Doc): string[] =>
  doc
    .getXmlFragment('default')
    .toArray()
    .map((node) =>
      (node as Y.XmlElement)
        .toArray()
        .map((text) => (text as Y.XmlText).toJSON())
        .join(''),
    );

/** The bytes of a change made in a document of its own. */
export function bytesOf(doc: Y.Doc, work: (doc: Y.Doc) => void): Buffer {
  const before = Y.encodeStateVector(doc);
  work(doc);
  return Buffer.from(Y.encodeStateAsUpdate(doc, before));
}

export function reaches(
  provider: DocumentProvider,
  wanted: (state: DocumentState) => boolean,
  ms = SOON_MS,
): Promise<DocumentState> {
  if (wanted(provider.state)) return Promise.resolve(provider.state);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Still ${JSON.stringify(provider.state)} after ${ms} ms.`)),
      ms,
    );
    const stop = provider.onState((state) => {
      if (!wanted(state)) return;
      clearTimeout(timer);
      stop();
      resolve(state);
    });
  });
}

export const saved = (provider: DocumentProvider, ms?: number): Promise<DocumentState> =>
  reaches(provider, (state) => state.kind === 'saved', ms);

/** Waits for a thing to become true; says what it was last when it did not. */
export async function soon<T>(
  look: () => T | Promise<T>,
  wanted: (value: T) => boolean,
  ms = SOON_MS,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await look();
    if (wanted(value)) return value;
    if (performance.now() > end) throw new Error(`Not within ${ms} ms; last: ${JSON.stringify(value)}`);
    await new Promise((resume) => setTimeout(resume, 15));
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));
