import type { Id } from '@folkmoot/kernel/id.js';
import type { Letter } from './letter.js';

/**
 * - `queued`: waits for its job;
 * - `sending`: handed to the mail server, whose answer we do not know (yet). Stays so after a crash in that moment: it may
 *   have been delivered, so it is never sent again;
 * - `sent`: the mail server accepted it;
 * - `failed`: refused for good, come back, or too late to be of use;
 * - `kept`: this installation has no mail server.
 */
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'kept';

/** One mail to one address. The letter holds links that sign people in, so it goes once it is of no more use here. */
export interface Message {
  readonly id: Id;
  readonly version: number;
  readonly purpose: string;
  readonly to: string;
  readonly subject: string;
  readonly letter: Letter | null;
  readonly state: MessageState;
  readonly attempts: number;
  readonly error: string | null;
  readonly messageId: string;
  readonly queuedAt: Date;
  /** After this it is not sent any more: a link that has run out helps nobody. */
  readonly usefulUntil: Date | null;
  readonly sentAt: Date | null;
}
