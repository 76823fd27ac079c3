import { Injectable } from '@nestjs/common';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { DocumentKinds } from '../document-kinds.js';
import { DocumentStore, partsOf } from '../document-store.js';
import { FoldThread } from '../fold-thread.js';
import type { DocumentSession } from '../open-documents.js';
import type { RefusalCode } from '../protocol.js';
import type { UpdateFacts } from '../read-update.js';
import type { KnownSuggestion, SuggestionBook } from './suggestion-book.js';

const MAX_NEW = 50;

/** Asks, of a change that suggests, whether it does nothing else. Only such changes come here: ordinary typing costs nothing. */
@Injectable()
export class SuggestionDesk {
  private readonly turns = new Map<Id, Promise<unknown>>();

  constructor(
    private readonly store: DocumentStore,
    private readonly kinds: DocumentKinds,
    private readonly thread: FoldThread,
  ) {}

  /**
   * Proves the change, writes down who made what is new in it, and does `append`. One after the other for each text, so that two
   * changes that are each proven are proven together.
   */
  async suggest<Outcome>(
    session: DocumentSession,
    bytes: Buffer,
    facts: UpdateFacts,
    append: () => Promise<Outcome>,
  ): Promise<Outcome | { refused: RefusalCode }> {
    const { document } = session;
    const before = this.turns.get(document) ?? Promise.resolve();
    const turn = before.then(async () => {
      const refused = await this.prove(session, bytes, facts);
      return refused ? { refused } : append();
    });
    const settled = turn.catch(() => undefined);
    this.turns.set(document, settled);
    void settled.then(() => {
      if (this.turns.get(document) === settled) this.turns.delete(document);
    });
    return turn;
  }

  /** Of an ordinary change that brings marks of suggestions along: nobody's say more than they said. */
  async carries(session: DocumentSession, bytes: Buffer, facts: UpdateFacts): Promise<boolean> {
    const content = await this.store.content(session.document);
    if (!content) return false;
    const book = this.book(session);
    const stored = book ? await book.known(session.document, facts.suggestions) : [];
    return this.thread.run('within', {
      updates: partsOf(content),
      update: bytes,
      mine: [],
      stored: stored.filter((one) => one.document === session.document && one.open),
    });
  }

  private async prove(
    session: DocumentSession,
    bytes: Buffer,
    facts: UpdateFacts,
  ): Promise<RefusalCode | null> {
    const { document, writer, socket } = session;
    const book = this.book(session);
    if (!book) return 'permission';
    const [content, known, clients] = await Promise.all([
      this.store.content(document),
      book.known(document, facts.suggestions),
      this.store.clientsOf(document, writer),
    ]);
    if (!content || content.epoch !== session.epoch) return 'epoch';
    const theirs = ({ personId, organisationId, open, ...one }: KnownSuggestion): boolean =>
      open &&
      one.document === document &&
      personId === writer.personId &&
      organisationId === writer.organisationId;
    const taken = new Set(known.map(({ id }) => id));
    const fresh = [...new Set(facts.suggestions)].filter((id) => !taken.has(id));
    if (fresh.length > MAX_NEW || !fresh.every(isId)) return 'suggest';
    const { proven, own } = await this.thread.run('prove', {
      updates: partsOf(content),
      update: bytes,
      mine: [...known.filter(theirs).map(({ id }) => id), ...fresh],
      clients,
    });
    if (!proven) return 'suggest';
    const made = own.filter(({ id }) => !taken.has(id));
    if (made.length === 0) return null;
    return (await book.begin(session.permission, made, socket.data.reader)) ? null : 'suggest';
  }

  private book({ permission }: DocumentSession): SuggestionBook | null {
    return this.kinds.suggestions(permission.kind);
  }
}
