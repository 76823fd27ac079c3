import * as Y from 'yjs';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { nestsTooDeep } from './nesting.js';
import { MAX_UPDATE_BYTES, type RefusalCode } from './protocol.js';
import { idOf, isSuggestionKey, SUGGESTED_BLOCK } from './suggestions/suggestion-marks.js';

/** Clocks `from` up to but without `to` of one Yjs client. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** What an update says, without applying it. */
export interface UpdateFacts {
  /** What it inserts, one range for each client, in its own order. */
  readonly inserts: readonly ClockRange[];
  /** What must be there already: neighbours, parents and what it deletes. */
  readonly needs: readonly ClockRange[];
  /** Ids of suggestions that it names. */
  readonly suggestions: readonly string[];
  /** The ids of the files that it shows (`file/<id>` in an attribute), whether there are any such or not. */
  readonly files: readonly string[];
}

// A client would need a century of typing; beyond it numbers are made up.
const MAX_CLOCK = 2 ** 31;
const MAX_RANGES = 20_000;

// An attribute may be the id of a file or a suggestion. Nobody reads it, and one in some hundred has ten digits that would do for an NHS number.
const ANY_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

export class UnreadableUpdate extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/**
 * Reads an update in Yjs' first encoding; throws UnreadableUpdate for anything else. Bytes of the second encoding can read as an
 * update of nothing, which would be a silent loss, so an update of nothing is refused too.
 */
export function readUpdate(bytes: Uint8Array): UpdateFacts {
  if (bytes.byteLength > MAX_UPDATE_BYTES) throw new UnreadableUpdate('too-large');
  const { structs, ds } = decode(bytes);
  const inserts = new Map<number, { from: number; to: number }>();
  const needs: ClockRange[] = [];
  const text: string[] = [];
  const suggestions: string[] = [];
  const files: string[] = [];
  let ended: { client: number; clock: number } | null = null;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const range = inserts.get(client);
    // A gap within one client means that something before was left out.
    if (struct instanceof Y.Skip || (range && range.to !== clock)) throw new UnreadableUpdate('clock');
    const to = clock + struct.length;
    if (!(struct.length > 0) || !(to < MAX_CLOCK) || !(client >= 0 && client < 2 ** 32))
      throw new UnreadableUpdate('clock');
    inserts.set(client, { from: range?.from ?? clock, to });
    if (!(struct instanceof Y.Item)) continue;
    if (struct.content instanceof Y.ContentDoc) throw new UnreadableUpdate('malformed');
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID) needs.push({ client: id.client, from: id.clock, to: id.clock + 1 });
    }
    const named = suggestionNamed(struct);
    if (named !== null) suggestions.push(named);
    const words = wordsOf(struct.content);
    if (words === null) continue;
    // What a text says is words; what a node's attribute says may be a file.
    if (!(struct.content instanceof Y.ContentString)) files.push(...filesNamedIn(words));
    const follows =
      struct.content instanceof Y.ContentString &&
      ended !== null &&
      ended.client === struct.origin?.client &&
      ended.clock === struct.origin.clock;
    const said = struct.content instanceof Y.ContentString ? words : words.replaceAll(ANY_ID, 'id');
    text.push(follows ? said : `\n${said}`);
    ended = { client, clock: to - 1 };
  }
  for (const [client, items] of ds.clients) {
    for (const item of items) {
      if (!(item.len > 0) || !(item.clock + item.len < MAX_CLOCK)) throw new UnreadableUpdate('clock');
      needs.push({ client, from: item.clock, to: item.clock + item.len });
    }
  }
  if (inserts.size === 0 && needs.length === 0) throw new UnreadableUpdate('empty');
  if (needs.length > MAX_RANGES || inserts.size > 100) throw new UnreadableUpdate('too-large');
  if (nestsTooDeep(structs)) throw new UnreadableUpdate('malformed');
  if (holdsNhsNumber(text.join(''))) throw new UnreadableUpdate('nhs-number');
  return {
    inserts: [...inserts].map(([client, range]) => ({ client, ...range })),
    needs,
    suggestions,
    files,
  };
}

/** A mark, or the attribute of a new block. */
function suggestionNamed({ content, parentSub }: Y.Item): string | null {
  if (content instanceof Y.ContentFormat) return isSuggestionKey(content.key) ? idOf(content.value) : null;
  if (parentSub !== SUGGESTED_BLOCK || !(content instanceof Y.ContentAny)) return null;
  const value: unknown = content.arr[0];
  return typeof value === 'string' ? value : null;
}

/** The ranges that an already accepted update inserts. */
export function insertsOf(bytes: Uint8Array): ClockRange[] {
  const { from, to } = Y.parseUpdateMeta(bytes);
  return [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }));
}

/** Remembers how far Yjs read. Decoding is synchronous, so one place is enough. */
class MeasuredDecoder extends Y.UpdateDecoderV1 {
  static last: { readonly pos: number } | null = null;

  constructor(decoder: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
    super(decoder);
    MeasuredDecoder.last = decoder;
  }
}

function decode(bytes: Uint8Array) {
  let update: ReturnType<typeof Y.decodeUpdate>;
  try {
    update = Y.decodeUpdateV2(bytes, MeasuredDecoder);
  } catch {
    throw new UnreadableUpdate('malformed');
  }
  // The second encoding often reads as a short update with a rest; and nobody may hide anything behind a change.
  if (MeasuredDecoder.last?.pos !== bytes.byteLength) throw new UnreadableUpdate('malformed');
  return update;
}

const filesNamedIn = (words: string): string[] =>
  words.split('\n').flatMap((word) => (word.startsWith('file/') ? [word.slice('file/'.length)] : []));

/** What a reader could see of a content, as text; null where it has none. */
function wordsOf(content: Y.Item['content']): string | null {
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return content
      .getContent()
      .filter((one: unknown) => typeof one === 'string')
      .join('\n');
  if (content instanceof Y.ContentEmbed) return JSON.stringify(content.embed) ?? null;
  return null;
}
