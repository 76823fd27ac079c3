import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { AppendQueue, type AppendOutcome } from './append-queue.js';
import { DocumentPeople } from './document-people.js';
import { roomOf } from './document-relay.js';
import { DocumentStore } from './document-store.js';
import type { Writer } from './writer.js';
import { EditLines } from './edit-lines.js';
import { joinUpdates } from './join-answer.js';
import { DocumentRewrites } from './document-rewrites.js';
import { OpenDocuments, type DocumentSession, type DocumentSocket } from './open-documents.js';
import { PresenceBoard } from './presence.js';
import { refusedFor, type JoinAnswer, type JoinRequest } from './protocol.js';
import { readUpdate, UnreadableUpdate, type UpdateFacts } from './read-update.js';
import { SuggestionDesk } from './suggestions/suggestion-desk.js';
import { DocumentUpkeep } from './upkeep.js';

// A page has one client id; text kept on a device from earlier pages brings its own.
const MAX_CLIENTS = 50;

/** Takes joins and updates of signed-in people: the rules of the document store, in the order they are asked. */
@Injectable()
export class DocumentDesk {
  constructor(
    private readonly store: DocumentStore,
    private readonly open: OpenDocuments,
    private readonly queue: AppendQueue,
    private readonly people: DocumentPeople,
    private readonly presence: PresenceBoard,
    private readonly lines: EditLines,
    private readonly upkeep: DocumentUpkeep,
    private readonly rewrites: DocumentRewrites,
    private readonly suggestions: SuggestionDesk,
    private readonly clock: Clock,
  ) {}

  async join(socket: DocumentSocket, request: JoinRequest): Promise<JoinAnswer> {
    const { document, clientId } = request;
    const { personId, organisationId } = socket.data.reader;
    const writer: Writer = { personId, organisationId };
    const [permission, names] = await Promise.all([
      this.store.permission(document, writer),
      this.people.namesOf(personId, organisationId),
    ]);
    if (!permission?.reads) return refusedFor('not-found');
    if (request.epoch !== undefined && request.epoch !== permission.epoch) return refusedFor('epoch');
    // An editor that does not know a node takes it out of the text as soon as it opens it.
    if (request.schemaVersion < permission.schemaVersion) return refusedFor('schema');
    const stateVector = request.stateVector === undefined ? null : readable(request.stateVector);
    if (request.stateVector !== undefined && !stateVector) return refusedFor('malformed');

    // The room first, the text after: what is committed in between comes twice, never not at all.
    const { epoch: at } = permission;
    this.open.enter({
      socket,
      document,
      clientId,
      writer,
      names,
      epoch: at,
      schemaVersion: request.schemaVersion,
      permission,
      clients: new Set(),
    });
    await socket.join(roomOf(document));
    const content = await this.open.content(document);
    if (!content || content.epoch !== permission.epoch || socket.disconnected) {
      this.leave(socket, document);
      return refusedFor(socket.disconnected ? 'not-joined' : 'epoch');
    }
    this.upkeep.seen(document, content.updates.length, content.head > content.projected);
    const { epoch, schemaVersion, writes, suggests } =
      this.open.session(document, socket.id)?.permission ?? permission;
    return {
      epoch,
      schemaVersion,
      mayWrite: writes,
      maySuggest: suggests,
      ...joinUpdates(content, stateVector),
      present: this.presence.in(document),
      ...(request.since !== undefined &&
        request.since < epoch && { rewrites: await this.rewrites.since(document, request.since) }),
    };
  }

  leave(socket: DocumentSocket, document: Id): void {
    const session = this.open.leave(document, socket.id);
    if (session) this.presence.leave(session);
    void socket.leave(roomOf(document));
  }

  async update(
    session: DocumentSession,
    epoch: number,
    bytes: Buffer,
    suggests: boolean,
  ): Promise<AppendOutcome> {
    let facts: UpdateFacts;
    try {
      facts = readUpdate(bytes);
    } catch (error) {
      if (error instanceof UnreadableUpdate) return { refused: error.code };
      throw error;
    }
    if (epoch !== session.epoch) return { refused: 'epoch' };
    const { document, writer } = session;
    if (!session.permission.writes) {
      // What this process knows may be older than a grant given a moment ago.
      session.permission = (await this.store.permission(document, writer)) ?? {
        ...session.permission,
        reads: false,
        writes: false,
        suggests: false,
      };
      if (!session.permission.writes && !session.permission.suggests)
        return { refused: session.permission.frozen ? 'frozen' : 'permission' };
    }
    for (const { client } of facts.inserts)
      if (!(await this.owns(session, client))) return { refused: 'client' };
    if (facts.files.length > 0 && !(await this.store.holdsFiles(document, facts.files)))
      return { refused: 'file' };
    if (!(await this.open.follows(document, facts))) return { refused: 'clock' };
    if (session.schemaVersion > session.permission.schemaVersion) {
      // From now on the text may hold what older pages do not know.
      await this.store.raiseSchema(document, session.schemaVersion);
      session.permission = { ...session.permission, schemaVersion: session.schemaVersion };
    }
    if (suggests || !session.permission.writes)
      return this.suggestions.suggest(session, bytes, facts, () => this.append(session, facts, bytes, true));
    if (facts.suggestions.length > 0 && !(await this.suggestions.carries(session, bytes, facts)))
      return { refused: 'suggest' };
    return this.append(session, facts, bytes, false);
  }

  private async append(
    session: DocumentSession,
    facts: UpdateFacts,
    bytes: Buffer,
    suggests: boolean,
  ): Promise<AppendOutcome> {
    const { document, writer, epoch } = session;
    const at = this.clock.now();
    const client = facts.inserts[0]?.client ?? session.clientId;
    const outcome = await this.queue.append({
      document,
      epoch,
      client,
      bytes,
      suggests,
      ...writer,
      at,
      inserts: facts.inserts,
      from: session.socket.id,
    });
    if ('seq' in outcome) {
      // A suggestion has a line of its own, and is no change of the text yet.
      if (!suggests) this.lines.note(session.permission, writer, at);
      this.upkeep.written(document, 1);
    }
    return outcome;
  }

  private async owns(session: DocumentSession, client: number): Promise<boolean> {
    if (session.clients.has(client)) return true;
    if (session.clients.size >= MAX_CLIENTS) return false;
    if (!(await this.store.claimClient(session.document, client, session.writer))) return false;
    session.clients.add(client);
    return true;
  }
}

function readable(stateVector: string): Uint8Array | null {
  const bytes = Buffer.from(stateVector, 'base64');
  try {
    joinUpdates({ epoch: 0, snapshot: null, updates: [], head: 0, projected: 0 }, bytes);
    return bytes;
  } catch {
    return null;
  }
}
