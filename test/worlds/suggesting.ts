import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { JoinAnswer } from '@folkmoot/platform/documents/protocol.js';
import { SUGGESTED_BLOCK, suggestionKey } from '@folkmoot/platform/documents/suggestions/suggestion-marks.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { seenWords } from '@folkmoot/plans/reads/suggestion-words.js';
import { unpacked } from '../../apps/web/src/live/documents/packed-updates.js';
import { wordsAt, writeIn } from './section-text.js';
import { cookieOf } from './session.js';

/** Somebody with a section's text open over the socket, without any editor: what they send is what a spec makes up. */
export class OpenText {
  readonly doc = new Y.Doc();
  /** Not the document's own number: Yjs would take what comes back for another page's. */
  private readonly client = new Y.Doc().clientID;
  mayWrite = false;
  maySuggest = false;
  private epoch = 0;

  private constructor(
    readonly document: string,
    readonly socket: Socket,
  ) {}

  static async by(app: TestApp, origin: string, reader: PersonReader, sectionId: string): Promise<OpenText> {
    const { document } = (await app.database.row<{ document: string }>(
      'SELECT document_id AS document FROM plans.section WHERE id = $1',
      [sectionId],
    ))!;
    const cookie = await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() });
    const socket = io(`${origin}/documents`, {
      path: '/live/socket',
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
      reconnection: false,
    });
    const open = new OpenText(document, socket);
    socket.on('updates', (_: string, __: number, updates: string[]) =>
      open.apply(updates.map((one) => Buffer.from(one, 'base64'))),
    );
    socket.on('access', (_: string, mayWrite: boolean, maySuggest: boolean) =>
      Object.assign(open, { mayWrite, maySuggest }),
    );
    await open.join();
    return open;
  }

  get text(): Y.XmlFragment {
    return this.doc.getXmlFragment('default');
  }

  /** The words of a block, by its place. */
  words(place: number): Y.XmlText {
    return (this.text.get(place) as Y.XmlElement).get(0) as Y.XmlText;
  }

  /** Changes the text here and sends it; answers `taken` or why it was refused, and then has forgotten the change. */
  async send(work: (text: Y.XmlFragment) => void, suggests?: boolean): Promise<string> {
    const fork = new Y.Doc();
    Y.applyUpdate(fork, Y.encodeStateAsUpdate(this.doc));
    fork.clientID = this.client;
    const changes: Uint8Array[] = [];
    fork.on('update', (bytes: Uint8Array) => changes.push(bytes));
    fork.transact(() => work(fork.getXmlFragment('default')));
    const bytes = Y.mergeUpdates(changes);
    const answer = (await this.socket.timeout(10_000).emitWithAck('update', {
      document: this.document,
      epoch: this.epoch,
      bytes: Buffer.from(bytes).toString('base64'),
      ...(suggests !== undefined && { suggests }),
    })) as { seq?: number; refused?: { code: string } };
    if (answer.refused) return answer.refused.code;
    Y.applyUpdate(this.doc, bytes);
    return 'taken';
  }

  close(): void {
    this.socket.close();
  }

  private async join(): Promise<void> {
    const { document, client } = this;
    const answer = (await this.socket
      .timeout(10_000)
      .emitWithAck('join', { document, clientId: client, schemaVersion: 99 })) as JoinAnswer;
    if ('refused' in answer) throw new Error(answer.refused.code);
    this.epoch = answer.epoch;
    this.mayWrite = answer.mayWrite;
    this.maySuggest = answer.maySuggest;
    this.apply(unpacked(answer.updates));
  }

  private apply(updates: readonly Uint8Array[]): void {
    for (const one of updates) Y.applyUpdate(this.doc, one);
  }
}

export const putIn = (text: Y.XmlText, at: number, words: string, id: string): void =>
  text.insert(at, words, { [suggestionKey('suggestedInsertion', id)]: { id } });

export const takeOut = (text: Y.XmlText, at: number, length: number, id: string): void =>
  text.format(at, length, { [suggestionKey('suggestedDeletion', id)]: { id } });

export function newBlock(text: Y.XmlFragment, place: number, words: string, id: string): void {
  const block = new Y.XmlElement('paragraph');
  block.setAttribute(SUGGESTED_BLOCK, id);
  const inner = new Y.XmlText();
  if (words)
    inner.applyDelta([{ insert: words, attributes: { [suggestionKey('suggestedInsertion', id)]: { id } } }]);
  block.insert(0, [inner]);
  text.insert(place, [block]);
}

/** “Often” suggested at the beginning of a text, by whoever `by` is, without a socket; as a list would show it. */
export async function suggestedWords(
  app: TestApp,
  sectionId: string,
  writer: PersonReader,
  by: PersonReader,
): Promise<{ id: string; words: string }> {
  const id = newId();
  await writeIn(app, sectionId, writer, (text) => putIn(wordsAt(text, 0), 0, 'Often ', id));
  await app.database.rows(
    `WITH made AS (INSERT INTO plans.suggestion (id, version, section_id, partnership_id, document_id, epoch, person_id, organisation_id, made_at, state)
       SELECT $2, 1, id, partnership_id, document_id, 1, $3, $4, now(), 'open' FROM plans.section WHERE id = $1 RETURNING id)
     INSERT INTO plans.suggestion_words (suggestion_id, inserted, deleted, before, after, position, standing)
       SELECT id, 'Often ', '', '', '', 0, true FROM made`,
    [sectionId, id, by.personId, by.organisationId],
  );
  return { id, words: seenWords({ inserted: 'Often ', deleted: '' }) };
}
