// A room of some hundred readers costs a millisecond or two to tell; resting twice as long leaves two thirds of the time to writers.
const REST = 2;
const MOST_MS = 8;

/**
 * Sends at once while sending is cheap. After a dear sending it rests in proportion (8 ms at most), and what comes meanwhile
 * goes out together: fewer and fuller messages under pressure, no delay without it.
 */
export class Paced<T> {
  private waiting: T[] = [];
  private restUntil = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly send: (items: readonly T[]) => void) {}

  add(items: readonly T[]): void {
    this.waiting.push(...items);
    if (this.timer) return;
    const rest = this.restUntil - performance.now();
    if (rest <= 0) this.flush();
    else this.timer = setTimeout(() => this.flush(), rest);
  }

  /** What waits goes out now. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.waiting.length === 0) return;
    const items = this.waiting;
    this.waiting = [];
    const began = performance.now();
    try {
      this.send(items);
    } finally {
      const ended = performance.now();
      this.restUntil = ended + Math.min(MOST_MS, REST * (ended - began));
    }
  }
}
