import * as Y from 'yjs';
import type { Letters } from './pieces.js';
import type { ElementId } from './stored-units.js';

interface Stretch {
  readonly clock: number;
  readonly length: number;
  readonly text: Y.XmlText;
  readonly at: number;
  readonly live: boolean;
}

export interface PlacedLetters {
  readonly text: Y.XmlText;
  readonly at: number;
  readonly length: number;
  /** False where they were taken out since: then only the place where they stood is left, and `length` is 0. */
  readonly live: boolean;
}

/** Where the letters and elements of a text stand at this moment, by their Yjs ids. Read before anything is changed. */
export class Places {
  private readonly letters = new Map<number, Stretch[]>();
  private readonly elements = new Map<string, Y.XmlElement>();

  constructor(readonly root: Y.XmlFragment) {
    this.walk(root);
    for (const stretches of this.letters.values()) stretches.sort((one, other) => one.clock - other.clock);
  }

  /** In the order of their clocks; of letters that nobody knows here, nothing. */
  of({ client, clock, length }: Letters): PlacedLetters[] {
    const own = this.letters.get(client) ?? [];
    const end = clock + length;
    const found: PlacedLetters[] = [];
    for (let n = firstBehind(own, clock); n < own.length && own[n]!.clock < end; n += 1) {
      const { text, live, at, ...stretch } = own[n]!;
      const from = Math.max(clock, stretch.clock);
      const to = Math.min(end, stretch.clock + stretch.length);
      found.push({ text, live, at: live ? at + from - stretch.clock : at, length: live ? to - from : 0 });
    }
    return found;
  }

  element({ client, clock }: ElementId): Y.XmlElement | null {
    return this.elements.get(`${client}:${clock}`) ?? null;
  }

  /** The letters next to an element that stands in a line; a Yjs text of its own where there are none. */
  textBeside(element: Y.XmlElement, behind: boolean): Y.XmlText {
    const parent = element.parent as Y.XmlFragment;
    const at = parent.toArray().indexOf(element);
    const next: unknown = behind || at > 0 ? parent.get(behind ? at + 1 : at - 1) : undefined;
    if (next instanceof Y.XmlText) return next;
    const text = new Y.XmlText();
    parent.insert(behind ? at + 1 : at, [text]);
    return text;
  }

  private walk(parent: Y.XmlFragment): void {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) this.read(child);
      else if (child instanceof Y.XmlElement) {
        const { client, clock } = child._item!.id;
        this.elements.set(`${client}:${clock}`, child);
        this.walk(child);
      }
    }
  }

  private read(text: Y.XmlText): void {
    let at = 0;
    for (let item = text._start; item; item = item.right) {
      const { client, clock } = item.id;
      const own = this.letters.get(client) ?? [];
      this.letters.set(client, own);
      const live = !item.deleted && item.countable;
      own.push({ clock, length: item.length, text, at, live });
      if (live) at += item.length;
    }
  }
}

/** The first stretch that ends behind a clock. */
function firstBehind(stretches: readonly Stretch[], clock: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { clock: begins, length } = stretches[middle]!;
    if (begins + length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
