import * as Y from 'yjs';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { onDocumentNews } from './document-news.js';
import { Patience } from './patience.js';
import { plainText, withoutDeleted } from './plain-text.js';
import { unpacked } from './packed-updates.js';
import { fromBase64, type Joined, type Refused } from './protocol.js';
import type { DocumentProviderOptions } from './provider-options.js';
import { needsRejoin, passes } from './save-state.js';
import { StandingOfText } from './standing-of-text.js';
import { TextAccess } from './text-access.js';
import { TextJoiner } from './text-joiner.js';
import { Unsent } from './unsent.js';
import type { SharedText } from './text-store.js';
import { UpdateSender } from './update-sender.js';

/** What the provider does when something happens on the line. */
interface Told {
  /** The oldest epoch of which the device holds words. */
  since(): number | null;
  joined(answer: Joined): void;
  /** The connection, or the text itself, is away. */
  left(): void;
  allSaved(): void;
  /** Nobody answers; called again and again. */
  unreachable(): void;
  /** The text is not this person's any more, or another by now. */
  gone(): void;
  flagged(code: string): void;
  changed(): void;
  /** Others' words are about to come into the text. */
  others(): void;
}

/**
 * One text over the socket: joins, sends, takes in what others wrote, and decides what follows from a refusal. Nothing counts as
 * saved before the server says that it is committed; after a gap only what the server lacks is sent again.
 */
export class DocumentLink {
  readonly unsent = new Unsent();
  readonly text: StandingOfText;
  private ended = false;
  private readonly joiner: TextJoiner;
  private readonly sender: UpdateSender;
  private readonly patience: Patience;
  private readonly deaf: () => void;

  constructor(
    private readonly options: DocumentProviderOptions,
    private readonly told: Told,
  ) {
    const { socket, document, suggests = false } = options;
    this.text = new StandingOfText(this.unsent, new TextAccess(suggests));
    this.patience = new Patience(() => !this.ended && socket.connected);
    this.joiner = new TextJoiner(
      options,
      {
        ended: () => this.ended,
        closed: () => this.text.access.closedFor !== null,
        epoch: () => this.text.epoch,
        since: told.since,
      },
      { joined: this.onJoined, refused: this.onRefused, unanswered: this.onNoEntry },
    );
    this.sender = new UpdateSender(options, this.unsent, () => this.text.sendable, {
      saved: this.onSaved,
      refused: this.onRefused,
      unanswered: this.onNoAnswer,
    });
    socket.on('connect', this.joiner.join);
    socket.on('disconnect', this.onDisconnect);
    socket.on('connect_error', this.onConnectError);
    this.deaf = onDocumentNews(socket, document, {
      updates: this.onUpdates,
      access: this.onAccess,
      frozen: (frozen) => (this.text.access.frozen = frozen),
      closed: this.onClosed,
      flagged: told.flagged,
    });
  }

  begin(): void {
    if (this.options.socket.connected) void this.joiner.join();
  }

  /** Nothing is known of the text yet, and nobody is there to ask. */
  get waits(): boolean {
    const { epoch, refusal } = this.text;
    return (
      !this.ended && epoch === null && !refusal && !this.joiner.underWay && !this.options.socket.connected
    );
  }

  enterCopy({ epoch, mayWrite, maySuggest, update }: SharedText): void {
    Y.applyUpdate(this.options.doc, update, this);
    this.text.epoch = epoch;
    this.text.access.say(mayWrite, maySuggest);
  }

  /** Something was typed here. */
  add(update: Uint8Array): void {
    this.unsent.add(update);
    const code = this.text.refusal?.code;
    if (code === 'too-large' || (code === 'nhs-number' && !holdsNhsNumber(plainText(this.options.doc))))
      this.resumeWithoutDeleted();
    this.sender.soon();
    this.told.changed();
  }

  end(): void {
    this.ended = true;
    this.sender.stop();
    const { socket, document } = this.options;
    if (socket.connected) socket.emit('leave', document);
    socket.off('connect', this.joiner.join);
    socket.off('disconnect', this.onDisconnect);
    socket.off('connect_error', this.onConnectError);
    this.deaf();
  }

  private readonly onJoined = (answer: Joined): void => {
    if (!this.apply(unpacked(answer.updates))) return;
    this.patience.joined();
    this.text.entered(answer);
    this.told.joined(answer);
    this.sender.soon(0);
    this.told.changed();
  };

  private readonly onNoEntry = (): void => {
    this.text.stalled = this.options.socket.connected;
    this.patience.retry(() => void this.joiner.join());
    this.told.changed();
  };

  private readonly onSaved = (): void => {
    this.patience.saved();
    this.text.stalled = false;
    if (!this.unsent.any) this.told.allSaved();
    this.sender.soon();
    this.told.changed();
  };

  private readonly onNoAnswer = (): void => {
    this.text.joined = false;
    this.text.stalled = this.options.socket.connected;
    if (this.text.stalled) void this.joiner.join();
    this.told.changed();
  };

  private readonly onRefused = (refused: Refused): void => {
    this.unsent.putBack();
    // A first join that met the very moment of a new epoch: the next one finds it.
    const met = refused.code === 'epoch' && this.text.epoch === null;
    if (passes(refused) || met) {
      // Once may be a hiccup; a writer is told when it lasts.
      this.text.stalled ||= this.patience.tried;
      this.patience.retry(() => (this.text.joined ? this.sender.soon(0) : void this.joiner.join()));
    } else if (needsRejoin(refused) && this.patience.mayRejoin()) {
      this.rejoin();
    } else {
      this.text.refusal = refused;
      if (refused.code === 'not-found' || refused.code === 'epoch') this.told.gone();
    }
    this.told.changed();
  };

  /** Its answer says what the server has, and what is unsent is trimmed by that. */
  private rejoin(): void {
    this.text.joined = false;
    void this.joiner.join();
  }

  /**
   * The number (or the huge paste) was taken out of the text, but the unsent changes still carry it: the text is told anew
   * from a copy that has forgotten what was deleted.
   */
  private resumeWithoutDeleted(): void {
    this.unsent.replace(withoutDeleted(this.options.doc));
    this.text.refusal = null;
    this.rejoin();
  }

  private apply(updates: readonly Uint8Array[]): boolean {
    const { doc } = this.options;
    this.told.others();
    try {
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update, this);
      }, this);
      return true;
    } catch (error) {
      this.text.refusal = {
        code: 'malformed',
        message: `This text cannot be shown here. Reload the page. (${String(error)})`,
      };
      this.told.changed();
      return false;
    }
  }

  private readonly onUpdates = (epoch: number, updates: string[]): void => {
    if (this.text.epoch !== null && epoch !== this.text.epoch) return;
    this.apply(updates.map(fromBase64));
    // Something before these is missing here: ask for the difference.
    if (this.text.joined && this.options.doc.store.pendingStructs && this.patience.mayRejoin())
      void this.joiner.join();
  };

  private readonly onAccess = (mayWrite: boolean, maySuggest: boolean): void => {
    if (this.text.allowed(mayWrite, maySuggest)) this.sender.soon(0);
    this.told.changed();
  };

  private readonly onClosed = (reason: 'permission' | 'epoch'): void => {
    this.unsent.putBack();
    this.text.joined = false;
    this.text.access.close(reason);
    this.told.gone();
    this.told.left();
    this.told.changed();
  };

  private readonly onDisconnect = (): void => {
    this.text.joined = this.text.stalled = false;
    this.told.left();
    this.told.changed();
  };

  private readonly onConnectError = (error: Error): void => {
    if (error.message !== 'sign-in') return this.told.unreachable();
    this.text.refusal = {
      code: 'signed-out',
      message: 'You are signed out. Sign in again to go on writing.',
    };
    this.told.changed();
  };
}
