import * as Y from 'yjs';
import { type JoinAnswer, type Joined, type Refused, toBase64 } from './protocol.js';
import type { DocumentProviderOptions } from './provider-options.js';

const ANSWER_MS = 10_000;

interface Standing {
  /** Nobody waits for an answer any more. */
  ended(): boolean;
  /** The text is no longer open to this page. */
  closed(): boolean;
  /** Of the text as it is here; null before the first answer. */
  epoch(): number | null;
  /** The oldest epoch of which words are still held here. */
  since(): number | null;
}

interface Outcome {
  joined(answer: Joined): void;
  refused(refused: Refused): void;
  unanswered(): void;
}

/** Asks to come in: the first time for the whole text, then for the difference. */
export class TextJoiner {
  underWay = false;

  constructor(
    private readonly options: DocumentProviderOptions,
    private readonly standing: Standing,
    private readonly outcome: Outcome,
  ) {}

  readonly join = async (): Promise<void> => {
    if (this.underWay || this.standing.ended() || this.standing.closed()) return;
    this.underWay = true;
    try {
      const { socket } = this.options;
      const answer = (await socket.timeout(ANSWER_MS).emitWithAck('join', this.question())) as JoinAnswer;
      this.underWay = false;
      if (this.standing.ended()) return;
      if ('refused' in answer) this.outcome.refused(answer.refused);
      else this.outcome.joined(answer);
    } catch {
      this.underWay = false;
      this.outcome.unanswered();
    }
  };

  private question(): object {
    const { document, schemaVersion, doc } = this.options;
    const asking = { document, schemaVersion, clientId: doc.clientID };
    const epoch = this.standing.epoch();
    if (epoch !== null) return { ...asking, epoch, stateVector: toBase64(Y.encodeStateVector(doc)) };
    const since = this.standing.since();
    return since === null ? asking : { ...asking, since };
  }
}
