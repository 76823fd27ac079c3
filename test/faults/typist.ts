import * as Y from 'yjs';
import { write, type TestWriter } from '../worlds/documents.js';

/** Types marks into a text, and remembers each byte that the server acknowledged and each mark the page called saved. */
export class Typist {
  readonly typed: string[] = [];
  /** Rows of the log, as the server numbered them. */
  readonly acknowledged = new Map<number, Buffer>();
  readonly calledSaved = new Set<string>();
  /** Milliseconds from sending a message to its answer. */
  readonly answers: number[] = [];
  private timer: NodeJS.Timeout | null = null;
  private readonly off: () => void;

  constructor(
    readonly writer: TestWriter,
    private readonly name: string,
  ) {
    const { socket, provider } = writer;
    const ask = socket.emitWithAck.bind(socket) as (...args: unknown[]) => Promise<unknown>;
    socket.emitWithAck = async (event: string, ...args: unknown[]) => {
      const sent = performance.now();
      const answer = (await ask(event, ...args)) as { seq?: number };
      if (event === 'update' && answer.seq !== undefined) {
        this.answers.push(performance.now() - sent);
        this.acknowledged.set(answer.seq, Buffer.from((args[0] as { bytes: string }).bytes, 'base64'));
      }
      return answer;
    };
    this.off = provider.onState(({ kind }) => {
      if (kind === 'saved') for (const mark of this.typed) this.calledSaved.add(mark);
    });
  }

  type(): void {
    const mark = `${this.name}-${this.typed.length}`;
    this.typed.push(mark);
    write(this.writer.doc, mark);
  }

  start(everyMs = 60): this {
    this.timer ??= setInterval(() => this.type(), everyMs);
    return this;
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Page, memory and device are gone: only what the server said counts. */
  vanish(): void {
    this.stop();
    this.off();
    this.writer.provider.destroy();
    this.writer.socket.close();
    this.writer.doc.destroy();
  }
}

/** The marks that an update inserts. */
export const marksIn = (bytes: Uint8Array): string[] =>
  Y.decodeUpdate(bytes).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
  );

export interface Missing {
  acknowledged: number;
  /** Acknowledged and not in the log byte for byte. */
  rows: number;
  /** Acknowledged, or called saved, and not in the text. */
  marks: number;
}

/** Holds what typists were promised against the log and the text as a newcomer reads it. */
export async function missing(
  typists: readonly Typist[],
  rowsOf: (seqs: readonly number[]) => Promise<readonly { seq: number; bytes: Buffer }[]>,
  text: readonly string[],
): Promise<Missing> {
  const promised = new Map(typists.flatMap((one) => [...one.acknowledged]));
  const stored = new Map((await rowsOf([...promised.keys()])).map((row) => [row.seq, row.bytes]));
  const there = new Set(text);
  const marks = new Set([...promised.values()].flatMap(marksIn));
  for (const one of typists) for (const mark of one.calledSaved) marks.add(mark);
  return {
    acknowledged: promised.size,
    rows: [...promised].filter(([seq, bytes]) => !stored.get(seq)?.equals(bytes)).length,
    marks: [...marks].filter((mark) => !there.has(mark)).length,
  };
}
