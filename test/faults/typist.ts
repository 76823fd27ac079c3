import * as Y from 'yjs';
import { write, type TestWriter } from '../worlds/documents.js';

/** Types marks into a text, and remembers each byte that the server acknowledged and each mark the page called saved. */
export class Typist {
  readonly typed: string[] = [];
  /** The bytes of each message the server said is saved; no two are alike. */
  readonly acknowledged: Buffer[] = [];
  readonly calledSaved = new Set<string>();
  /** The marks of which the server said that they are stored: by its answer, or by what it had when the page came back. */
  readonly stored = new Set<string>();
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
      const answer = (await ask(event, ...args)) as { saved?: true; stateVector?: string };
      if (event === 'update' && answer.saved) {
        const bytes = Buffer.from((args[0] as { bytes: string }).bytes, 'base64');
        this.answers.push(performance.now() - sent);
        this.acknowledged.push(bytes);
        for (const mark of marksIn(bytes)) this.stored.add(mark);
      }
      if (event === 'join' && answer.stateVector) this.heldBy(Buffer.from(answer.stateVector, 'base64'));
      return answer;
    };
    this.off = provider.onState(({ kind }) => {
      if (kind === 'saved') for (const mark of this.typed) this.calledSaved.add(mark);
    });
  }

  /** An answer that was lost with the line: its words may be stored all the same. */
  private heldBy(server: Uint8Array): void {
    const lacking = new Set(marksIn(Y.encodeStateAsUpdate(this.writer.doc, server)));
    for (const mark of this.typed) if (!lacking.has(mark)) this.stored.add(mark);
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
  rowsWith: (bytes: readonly Buffer[]) => Promise<readonly { bytes: Buffer }[]>,
  text: readonly string[],
): Promise<Missing> {
  const promised = typists.flatMap((one) => one.acknowledged);
  const stored = new Set((await rowsWith(promised)).map((row) => row.bytes.toString('base64')));
  const there = new Set(text);
  const marks = new Set(promised.flatMap(marksIn));
  for (const one of typists) for (const mark of one.calledSaved) marks.add(mark);
  return {
    acknowledged: promised.length,
    rows: promised.filter((bytes) => !stored.has(bytes.toString('base64'))).length,
    marks: [...marks].filter((mark) => !there.has(mark)).length,
  };
}
