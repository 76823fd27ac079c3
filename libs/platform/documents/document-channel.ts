import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { isId } from '@folkmoot/kernel/id.js';
import { JobRunner } from '../jobs/job-runner.js';
import { LiveServer, type SocketData } from '../live/live-server.js';
import { AppendQueue } from './append-queue.js';
import { Compaction } from './compaction.js';
import { DocumentAccess } from './document-access.js';
import { DocumentDesk } from './document-desk.js';
import { DocumentRelay, roomOf } from './document-relay.js';
import { EditLines } from './edit-lines.js';
import { OpenDocuments, type DocumentSocket } from './open-documents.js';
import { MAX_LEVELS } from './nesting.js';
import { PresenceBoard } from './presence.js';
import { Projection } from './projection.js';
import {
  DOCUMENTS_CHANNEL,
  MAX_UPDATE_BYTES,
  refusedFor,
  type JoinRequest,
  type UpdateAnswer,
  type UpdateRequest,
} from './protocol.js';
import { DocumentUpkeep } from './upkeep.js';
import { WhoIsIn } from './who-is-in.js';

const SAVED: UpdateAnswer = { saved: true };
const MAX_OPEN = 50;
const MAX_WAITING = 64;
const MAX_BASE64 = Math.ceil(MAX_UPDATE_BYTES / 3) * 4;

/** The channel `/documents`: reads what browsers send, believes none of it, and hands it on. The protocol is in protocol.ts. */
@Injectable()
export class DocumentChannel implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger(DocumentChannel.name);

  constructor(
    private readonly live: LiveServer,
    private readonly desk: DocumentDesk,
    private readonly access: DocumentAccess,
    private readonly open: OpenDocuments,
    private readonly queue: AppendQueue,
    private readonly relay: DocumentRelay,
    private readonly presence: PresenceBoard,
    private readonly lines: EditLines,
    private readonly upkeep: DocumentUpkeep,
    private readonly who: WhoIsIn,
    jobs: JobRunner,
    compaction: Compaction,
    projection: Projection,
  ) {
    jobs.register(
      'documents.compact',
      async (payload) => void (await compaction.compact((payload as { document: string }).document)),
    );
    jobs.register('documents.project', async (payload) => {
      const { document } = payload as { document: string };
      await relay.look(); // what an action wrote into the text goes to its readers first
      const outcome = await projection.project(document);
      if (outcome && outcome.heldNumbers > 0)
        this.namespace?.to(roomOf(document)).emit('flagged', document, 'nhs-number');
      if (outcome?.tooDeep)
        this.log.warn(
          `Document ${document} holds blocks more than ${MAX_LEVELS} levels deep. They are not shown.`,
        );
    });
  }

  private namespace: Namespace<any, any, any, SocketData> | null = null;

  onModuleInit(): void {
    this.live.channel(DOCUMENTS_CHANNEL, (namespace) => {
      this.namespace = namespace;
      this.relay.begin(namespace as Namespace);
      this.access.begin(namespace);
      this.who.begin(namespace);
      namespace.on('connection', (socket: DocumentSocket) => this.serve(socket));
    });
  }

  /** What was taken is written; what is not is said not to be, and sent again to the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.relay.end();
    this.access.end();
    this.who.end();
    await this.queue.settled();
    await this.lines.settled();
    await this.upkeep.flush().catch((error: unknown) => this.log.warn(String(error)));
  }

  private serve(socket: DocumentSocket): void {
    const joined = new Set<string>();
    let turn: Promise<unknown> = Promise.resolve();
    let waiting = 0;

    /** One after the other for each socket: an update builds on the one before. */
    const inTurn = (acknowledge: unknown, work: () => Promise<object>): void => {
      if (typeof acknowledge !== 'function') return;
      if (waiting >= MAX_WAITING) return void acknowledge(refusedFor('busy'));
      waiting += 1;
      turn = turn
        .then(work)
        .catch((error: unknown) => {
          this.log.error(
            `A document's message could not be served: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          );
          return refusedFor('unavailable');
        })
        .then((answer) => {
          waiting -= 1;
          acknowledge(answer);
        });
    };

    socket.on('join', (request: unknown, acknowledge: unknown) =>
      inTurn(acknowledge, async () => {
        if (!isJoin(request)) return refusedFor('malformed');
        if (joined.size >= MAX_OPEN && !joined.has(request.document)) return refusedFor('busy');
        joined.add(request.document);
        const answer = await this.desk.join(socket, request);
        if ('refused' in answer) joined.delete(request.document);
        return answer;
      }),
    );
    socket.on('update', (request: unknown, acknowledge: unknown) =>
      inTurn(acknowledge, () => this.update(socket, request)),
    );
    socket.on('cursor', (document: unknown, cursor: unknown) => {
      const session = typeof document === 'string' ? this.open.session(document, socket.id) : undefined;
      if (session) this.presence.move(session, cursor);
    });
    socket.on('leave', (document: unknown) => {
      if (typeof document === 'string' && joined.delete(document)) this.desk.leave(socket, document);
    });
    socket.on('disconnecting', () => {
      for (const document of joined) this.desk.leave(socket, document);
    });
  }

  private async update(socket: DocumentSocket, request: unknown): Promise<object> {
    if (!isUpdate(request)) return refusedFor('malformed');
    if (request.bytes.length > MAX_BASE64) return refusedFor('too-large');
    const session = this.open.session(request.document, socket.id);
    if (!session) return refusedFor('not-joined');
    if (!(await this.access.stillSignedIn(socket))) return refusedFor('signed-out');
    const { epoch, bytes, suggests = false } = request;
    const outcome = await this.desk.update(session, epoch, Buffer.from(bytes, 'base64'), suggests);
    return 'refused' in outcome ? refusedFor(outcome.refused) : SAVED;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';

function isJoin(request: unknown): request is JoinRequest {
  const { document, clientId, schemaVersion, epoch, stateVector, since } = (request ?? {}) as Record<
    string,
    unknown
  >;
  const given =
    isText(document) && isId(document) && isCount(clientId) && clientId < 2 ** 32 && isCount(schemaVersion);
  return (
    given &&
    (epoch === undefined || isCount(epoch)) &&
    (since === undefined || isCount(since)) &&
    (stateVector === undefined || (isText(stateVector) && stateVector.length < MAX_BASE64))
  );
}

function isUpdate(request: unknown): request is UpdateRequest {
  const { document, epoch, bytes, suggests } = (request ?? {}) as Record<string, unknown>;
  const given = isText(document) && isId(document) && isCount(epoch) && isText(bytes);
  return given && (suggests === undefined || typeof suggests === 'boolean');
}
