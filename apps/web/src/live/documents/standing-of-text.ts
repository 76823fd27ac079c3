import { fromBase64, type Joined, type Refused } from './protocol.js';
import { needsRejoin, passes, type Standing } from './save-state.js';
import type { TextAccess } from './text-access.js';
import type { Unsent } from './unsent.js';

/** How one text stands on the line, from which follows what may be sent and what may be said. */
export class StandingOfText {
  /** Of the text as it was joined; null before the first answer. */
  epoch: number | null = null;
  refusal: Refused | null = null;
  joined = false;
  stalled = false;

  constructor(
    readonly unsent: Unsent,
    readonly access: TextAccess,
  ) {}

  /** The epoch to send for; null while nothing may be sent. */
  get sendable(): number | null {
    return this.joined && !this.refusal ? this.epoch : null;
  }

  entered(answer: Joined): void {
    this.joined = true;
    if (!this.unsent.any) this.stalled = false;
    this.epoch = answer.epoch;
    this.access.say(answer.mayWrite, answer.maySuggest);
    if (this.refusal && (passes(this.refusal) || needsRejoin(this.refusal))) this.refusal = null;
    this.unsent.trim(fromBase64(answer.stateVector));
  }

  /** Whether that lifted a refusal. */
  allowed(mayWrite: boolean, maySuggest: boolean): boolean {
    this.access.say(mayWrite, maySuggest);
    const held = this.refusal?.code === 'permission' || this.refusal?.code === 'frozen';
    if (!this.access.mayWrite || !held) return false;
    this.refusal = null;
    return true;
  }

  told(connected: boolean): Omit<Standing, 'leftBehind' | 'kept'> {
    const { refusal, joined, stalled, access, unsent } = this;
    const opened = this.epoch !== null;
    return { refusal, closedFor: access.closedFor, opened, connected, joined, stalled, unsent: unsent.any };
  }
}
