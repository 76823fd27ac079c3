import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { changedBlocks, follow } from './follow.js';
import { FOUND, type Found } from './find-slot.js';
import { type Hit, hitsIn, type Query } from './search.js';

/** As many are marked around the one somebody is at. All are counted and replaced. */
const MARKED = 500;

/** What is looked for, where it stands, and at which of them somebody is. */
export class Finding implements Found {
  readonly marks: DecorationSet;

  constructor(
    doc: Node,
    readonly query: Query,
    readonly hits: readonly Hit[],
    /** Index of the one that somebody is at; -1 while they are at none. */
    readonly at: number,
    /** From where the next one is looked for. */
    readonly place: number,
  ) {
    const first = Math.max(0, at - MARKED / 2);
    this.marks = DecorationSet.create(
      doc,
      hits.slice(first, first + MARKED).map((hit, index) => decoration(doc, hit, first + index === at)),
    );
  }

  static of(state: EditorState, query: Query, place: number): Finding {
    const hits = hitsIn(state.doc, query);
    const next = hits.findIndex((hit) => hit.from >= place);
    return new Finding(state.doc, query, hits, hits.length === 0 ? -1 : Math.max(0, next), place);
  }

  get here(): Hit | undefined {
    return this.hits[this.at];
  }

  /** The next one that can be gone to, round the end of the text. */
  go(doc: Node, by: 1 | -1): Finding {
    const { length } = this.hits;
    if (length === 0) return this;
    const at = this.at >= 0 ? (this.at + by + length) % length : this.beside(by);
    return new Finding(doc, this.query, this.hits, at, this.hits[at]!.from);
  }

  private beside(by: 1 | -1): number {
    const next = this.hits.findIndex((hit) => hit.from >= this.place);
    if (by > 0) return Math.max(0, next);
    return next < 0 ? this.hits.length - 1 : (next - 1 + this.hits.length) % this.hits.length;
  }

  next(tr: Transaction, before: EditorState, now: EditorState): Finding {
    if (!tr.docChanged) {
      // Somebody put the cursor elsewhere: on from there.
      return tr.selectionSet && !tr.getMeta(ySyncPluginKey)
        ? new Finding(now.doc, this.query, this.hits, this.atCursor(now), now.selection.from)
        : this;
    }
    const hits = follow(this.hits, before.doc, now.doc, this.query);
    const place = moved(this.place, before.doc, now.doc);
    const here = this.here && moved(this.here.from, before.doc, now.doc);
    return new Finding(
      now.doc,
      this.query,
      hits,
      hits.findIndex((hit) => hit.from === here),
      place,
    );
  }

  private atCursor({ selection }: EditorState): number {
    return this.hits.findIndex((hit) => hit.from === selection.from && hit.to === selection.to);
  }
}

export const findingIn = (state: EditorState): Finding | null => FOUND.getState(state) as Finding | null;

function moved(place: number, before: Node, after: Node): number {
  const changed = changedBlocks(before, after);
  if (!changed || place < changed.from) return place;
  if (place >= changed.toBefore) return place + changed.toAfter - changed.toBefore;
  return Math.min(place, changed.toAfter);
}

/** Words of a footnote are not seen in the text: there its number is marked. */
function decoration(doc: Node, { from, to, note, going }: Hit, here: boolean): Decoration {
  const marked = `app-found${here ? ' app-found--here' : ''}${going ? ' app-found--going' : ''}`;
  return note === null
    ? Decoration.inline(from, to, { nodeName: 'mark', class: marked })
    : Decoration.node(note, note + doc.nodeAt(note)!.nodeSize, { class: 'app-found-note' });
}
