import { keyOf, type Mentioned } from './mentioned-words.js';

/** The things named in an open text as they stand now. It lives outside React, because the editor's nodes do. */
export class MentionBook {
  private readonly things = new Map<string, Mentioned>();
  private readonly gone = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(things: readonly Mentioned[]) {
    for (const one of things) this.things.set(keyOf(one), one);
  }

  get(key: string): Mentioned | undefined {
    return this.things.get(key);
  }

  /** How a thing stands that the page was told of: the newer of both, or nothing where it is seen no longer. */
  newest(told: Mentioned): Mentioned | undefined {
    if (this.gone.has(keyOf(told))) return undefined;
    const known = this.things.get(keyOf(told));
    return known && known.version > told.version ? known : told;
  }

  /** An older version than the known one changes nothing: a card may be newer than what was asked for. */
  put(things: readonly Mentioned[]): void {
    for (const one of things) {
      const known = this.things.get(keyOf(one));
      if (!known || known.version <= one.version) this.things.set(keyOf(one), one);
      this.gone.delete(keyOf(one));
    }
    this.tell();
  }

  /** This reader may see it no longer. */
  drop(key: string): void {
    this.gone.add(key);
    this.things.delete(key);
    this.tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
