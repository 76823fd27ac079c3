import * as Y from 'yjs';
import { FRAGMENT } from '../fragment.js';
import { isTooDeep, MAX_LEVELS } from '../nesting.js';
import { replay } from '../replay.js';
import { textOf, type TextNode } from '../text-of.js';
import { rejectSuggestions } from './settle-suggestions.js';
import { SUGGESTED_BLOCK, suggestedBy, suggestionKey } from './suggestion-marks.js';
import { suggestionsIn, type SuggestionInText } from './suggestions-in.js';

export interface ToProve {
  /** The text as it is written down. */
  readonly updates: readonly Uint8Array[];
  /** The change that is to be added. */
  readonly update: Uint8Array;
  /** Ids that are this writer's to put into the text, to change and to take out. */
  readonly mine: readonly string[];
  /** The writer's Yjs clients in this document. */
  readonly clients?: readonly number[];
}

export interface Proof {
  readonly proven: boolean;
  /** The writer's own as they stand after the change. */
  readonly own: readonly SuggestionInText[];
}

const NOT: Proof = { proven: false, own: [] };

/**
 * Whether a change touches nothing but the writer's own suggestions: with those taken out, the text and everybody else's
 * suggestions are the same before and after; and nothing is deleted that would not go with them.
 */
export function proveSuggestions({ updates, update, mine, clients = [] }: ToProve): Proof {
  const own = new Set(mine);
  const isMine = (id: string): boolean => own.has(id);
  const after = replay([...updates, update]);
  const before = replay(updates);
  try {
    // What lies too deep is compared by nobody.
    if (isTooDeep(after.getXmlFragment(FRAGMENT)) || !underTheirNames(update)) return NOT;
    const marks = [marksOf(before, isMine), marksOf(after, isMine)] as const;
    if (!within(marks[1], marks[0]) || !newBlocksOnly(before, after, isMine)) return NOT;
    const standing = suggestionsIn(after).filter(({ id }) => isMine(id));
    rejectSuggestions(before, isMine);
    if (!deletesOnly(before, update, new Set(clients))) return NOT;
    rejectSuggestions(after, isMine);
    return { proven: plainJson(before) === plainJson(after), own: standing };
  } finally {
    after.destroy();
    before.destroy();
  }
}

/**
 * For a writer whose ordinary change brings marks along, as splitting a paragraph does: each suggestion's words are at most those
 * that it has, so nobody puts words under another's name.
 */
export function marksWithin(
  { updates, update }: Pick<ToProve, 'updates' | 'update'>,
  stored: readonly Pick<SuggestionInText, 'id' | 'inserted' | 'deleted'>[],
): boolean {
  const before = replay(updates);
  const after = replay([...updates, update]);
  const known = new Map(stored.map((one) => [one.id, one]));
  const had = marksOf(before, () => false);
  try {
    return [...marksOf(after, () => false)].every(([id, now]) => {
      const one = known.get(id);
      return one !== undefined && within(new Map([[id, now]]), had, new Map([[id, one]]));
    });
  } finally {
    after.destroy();
    before.destroy();
  }
}

type Words = ReadonlyMap<string, { readonly inserted: string; readonly deleted: string }>;

const marksOf = (doc: Y.Doc, leftOut: (id: string) => boolean): Words =>
  new Map(
    suggestionsIn(doc)
      .filter(({ id }) => !leftOut(id))
      .map((one) => [one.id, one]),
  );

/** Letter by letter, in any order: a writer may move a suggestion, and a concurrent change may shorten it. */
const within = (now: Words, ...had: readonly Words[]): boolean =>
  [...now].every(([id, words]) =>
    (['inserted', 'deleted'] as const).every((kind) =>
      had.some((one) => covers(one.get(id)?.[kind] ?? '', words[kind])),
    ),
  );

function covers(whole: string, part: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of whole) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of part) {
    const left = (counts.get(letter) ?? 0) - 1;
    if (left < 0 && letter !== '\n') return false;
    counts.set(letter, left);
  }
  return true;
}

/** Under any other name than its own a mark would say the same and be another one: nobody's editor could take it off again. */
const underTheirNames = (update: Uint8Array): boolean =>
  Y.decodeUpdate(update).structs.every((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return true;
    const { key, value } = struct.content;
    return suggestedBy({ [key]: value }).every(({ mark, id }) => key === suggestionKey(mark, id));
  });

/** What is called a suggested block is new, or was called so before; and nothing lies beside the text, where nobody would see it. */
function newBlocksOnly(before: Y.Doc, after: Y.Doc, isMine: (id: string) => boolean): boolean {
  const called = (doc: Y.Doc): Y.ID[] => {
    const ids: Y.ID[] = [];
    const walk = (parent: Y.XmlFragment, depth: number): void => {
      if (depth > MAX_LEVELS) return;
      for (const child of parent.toArray()) {
        if (!(child instanceof Y.XmlElement)) continue;
        if (isMine(String(child.getAttribute(SUGGESTED_BLOCK)))) ids.push(child._item!.id);
        walk(child, depth + 1);
      }
    };
    walk(doc.getXmlFragment(FRAGMENT), 0);
    return ids;
  };
  const known = called(before);
  const old = called(after).filter(({ client, clock }) => clock < Y.getState(before.store, client));
  return (
    old.every((id) => known.some((one) => Y.compareIDs(one, id))) &&
    [...after.share.keys()].every((name) => before.share.has(name))
  );
}

/**
 * `rejected` has gone without the writer's suggestions: what is still there was not theirs to delete, but for letters they typed
 * themselves. (An editor that puts “ big” before “ world” may as well have put “big ” behind the space: the mark and the letters
 * of one's own are then a space apart.) Formatting carries no words.
 */
function deletesOnly(rejected: Y.Doc, update: Uint8Array, own: ReadonlySet<number>): boolean {
  for (const [client, ranges] of Y.decodeUpdate(update).ds.clients) {
    if (own.has(client)) continue;
    const structs = rejected.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      for (const struct of structs) {
        if (struct.id.clock + struct.length <= clock) continue;
        if (struct.id.clock >= clock + len) break;
        if (!(struct instanceof Y.Item) || struct.deleted) continue;
        const { content, parentSub } = struct;
        const wordless =
          content instanceof Y.ContentFormat ||
          parentSub !== null ||
          (content instanceof Y.ContentType &&
            content.type instanceof Y.XmlText &&
            content.type.length === 0);
        if (!wordless) return false;
      }
    }
  }
  return true;
}

// What an editor fills in when it first touches a block that the server wrote.
const FILLED_IN: Readonly<Record<string, unknown>> = { start: 1, colspan: 1, rowspan: 1 };

function plainJson(doc: Y.Doc): string {
  return JSON.stringify(textOf(doc.getXmlFragment(FRAGMENT)).json, function (key, value: unknown) {
    if (key === 'attrs') return attributes(this as TextNode, value as Record<string, unknown>);
    return value;
  });
}

/** In one order, without what says nothing; of a link only where it leads. */
function attributes(of: TextNode, attrs: Record<string, unknown>): Record<string, unknown> | undefined {
  const kept = Object.entries(attrs)
    .filter(([name, value]) => value !== null && FILLED_IN[name] !== value)
    .filter(([name]) => of.type !== 'link' || name === 'href')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
