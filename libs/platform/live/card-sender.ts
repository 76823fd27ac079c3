import { Injectable, Logger } from '@nestjs/common';
import type { Queries } from '../database/database.js';
import type { JournalLine } from '../journal/line.js';
import { CardReader, type Card } from './card-reader.js';
import { LiveCursors } from './live-cursors.js';

const SHARE_MS = 50;

/** Lines of one subject that wait for their cards: the newest of each audience speaks for those before it. */
interface Round {
  readonly stream: string;
  /** The oldest line among them: nobody has everything up to it until the round is sent. */
  readonly from: number;
  readonly newest: Map<string, JournalLine>;
}

/** A card as it is sent: with the cursor to watch from after a gap. */
export interface SentCard extends Card {
  readonly cursor: string;
}

/** What is made ready while a line is being committed; null where that failed. */
interface Early {
  readonly card: Promise<Card | null>;
  readonly cursor: Promise<string | null>;
}

/** Where the people of one audience are: nothing of a card goes to anybody else. */
export interface Rooms {
  /** Is anybody there to send it to? */
  occupied(stream: string, audience: string): boolean;
  send(stream: string, audience: string, card: SentCard): void;
}

/**
 * Turns lines into cards. The cards of one subject go out one after the other, in the order of its lines: who loses sight of
 * a thing in one audience and keeps it in another must hear of the loss first.
 */
@Injectable()
export class CardSender {
  private readonly log = new Logger(CardSender.name);
  private readonly waiting = new Map<string, Round>();
  private readonly underway = new Set<Round>();
  private readonly busy = new Set<string>();
  private readonly early = new WeakMap<JournalLine, Early>();

  constructor(
    private readonly cards: CardReader,
    private readonly cursors: LiveCursors,
  ) {}

  /** Takes up lines as the journal tells them. */
  take(line: JournalLine, rooms: Rooms): void {
    if (!this.knows(line)) return;
    const subject = subjectOf(line);
    const known = this.waiting.get(subject);
    const round = known ?? { stream: line.stream, from: line.seq, newest: new Map() };
    round.newest.delete(line.audience); // what is newer stands later
    round.newest.set(line.audience, line);
    if (known) return;
    this.waiting.set(subject, round);
    // The first change of a quiet subject goes out as soon as its whole commit is read; what follows within the window shares the next round.
    if (!this.busy.has(subject)) queueMicrotask(() => void this.send(subject, rooms));
  }

  knows(line: JournalLine): boolean {
    return this.cards.knows(line.subjectKind);
  }

  /** Asks for the cards of lines while they are being committed, so that they are there when it is done. */
  expect(lines: readonly JournalLine[], queries: Queries, rooms: Rooms): void {
    for (const line of lines) {
      if (!this.knows(line) || this.busy.has(subjectOf(line)) || !rooms.occupied(line.stream, line.audience))
        continue;
      // A commit that fails, or a question that does: then it is read when there is something to tell.
      const card = this.cards.readEarly(line, queries).catch(() => null);
      // When the question is on its way: the disk is waited for then, and nothing else.
      const cursor = new Promise(setImmediate)
        .then(() => this.cursors.of(line.stream, line.seq))
        .catch(() => null);
      this.early.set(line, { card, cursor });
    }
  }

  /** The card of one line, for somebody who catches up. */
  async read(line: JournalLine, upTo = line.seq): Promise<SentCard | null> {
    const early = this.early.get(line);
    const card = (await early?.card) ?? (await this.cards.read(line));
    if (!card) return null;
    const cursor = upTo === line.seq ? await early?.cursor : null;
    return { ...card, cursor: cursor ?? (await this.cursors.of(line.stream, upTo)) };
  }

  private async send(subject: string, rooms: Rooms): Promise<void> {
    const round = this.waiting.get(subject);
    if (!round) return;
    this.waiting.delete(subject);
    this.busy.add(subject);
    this.underway.add(round);
    const quiet = new Promise((over) => setTimeout(over, SHARE_MS));
    for (const [audience, line] of round.newest) {
      if (!rooms.occupied(line.stream, audience)) continue;
      try {
        const card = await this.read(line, this.sentUpTo(line, round));
        if (card) rooms.send(line.stream, audience, card);
      } catch (error) {
        this.log.error(`card ${subject}: ${String(error)}`);
      }
    }
    this.underway.delete(round);
    await quiet;
    this.busy.delete(subject);
    void this.send(subject, rooms);
  }

  /**
   * How far the receiver of a card has everything: not beyond another subject's line whose card is still being read, or a
   * connection that breaks in between would never ask for it.
   */
  private sentUpTo(line: JournalLine, own: Round): number {
    const open = [...this.waiting.values(), ...this.underway].filter(
      (one) => one !== own && one.stream === line.stream,
    );
    return Math.min(line.seq, ...open.map((one) => one.from - 1));
  }
}

const subjectOf = (line: JournalLine): string => `${line.stream} ${line.subjectKind} ${line.subjectId}`;
