import { MAX_UPDATE_BYTES, type Refused, toBase64, type UpdateAnswer } from './protocol.js';
import type { DocumentProviderOptions } from './provider-options.js';
import type { Unsent } from './unsent.js';

const MERGE_MS = 30;
const ANSWER_MS = 10_000;

interface Outcome {
  saved(): void;
  refused(refused: Refused): void;
  /** No answer came: nobody knows whether it is saved. */
  unanswered(): void;
}

/** Sends what is unsent, merged for a moment, one message at a time. */
export class UpdateSender {
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** `epoch`: the one to send for, null while nothing may be sent. */
  constructor(
    private readonly options: DocumentProviderOptions,
    private readonly unsent: Unsent,
    private readonly epoch: () => number | null,
    private readonly outcome: Outcome,
  ) {}

  soon(after = MERGE_MS): void {
    if (!this.timer && this.due) this.timer = setTimeout(() => void this.send(), after);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private get due(): boolean {
    return this.epoch() !== null && !this.unsent.underWay && this.unsent.toSend;
  }

  private async send(): Promise<void> {
    this.timer = null;
    if (!this.due) return;
    const { document, socket, suggests } = this.options;
    const bytes = toBase64(this.unsent.take(MAX_UPDATE_BYTES));
    try {
      const answer = (await socket.timeout(ANSWER_MS).emitWithAck('update', {
        document,
        epoch: this.epoch(),
        bytes,
        ...(suggests && { suggests }),
      })) as UpdateAnswer;
      if ('refused' in answer) return this.outcome.refused(answer.refused);
      this.unsent.committed();
      this.outcome.saved();
    } catch {
      this.unsent.putBack();
      this.outcome.unanswered();
    }
  }
}
