import * as Y from 'yjs';

/** A text as somebody sees it who does not see one writer's suggestions: each letter and each block, with what is said of it. */
export interface SeenWithout {
  readonly lines: readonly string[];
  /** Letters, blocks and lines that are not that writer's suggestions, by Yjs' ids. */
  readonly ids: ReadonlySet<string>;
}

interface Seen {
  readonly lines: string[];
  readonly ids: string[];
  /** Nothing of it is left but its shell. */
  readonly empty: boolean;
}

// What an editor fills in by itself says nothing.
const SAYS_NOTHING: Readonly<Record<string, unknown>> = { start: 1, colspan: 1, rowspan: 1 };

/**
 * Looks at a text and changes nothing in it: a second opinion on `rejectSuggestions`, which takes suggestions out, by other means.
 * Written for specs, from what a mark means and not from how it is settled.
 */
export function seenWithout(doc: Y.Doc, mine: ReadonlySet<string>): SeenWithout {
  const { lines, ids } = inside(doc.getXmlFragment('default'), mine);
  return { lines, ids: new Set(ids) };
}

function inside(parent: Y.XmlFragment, mine: ReadonlySet<string>): Seen {
  const lines: string[] = [];
  const ids: string[] = [];
  let empty = true;
  for (let item = parent._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
    const { type } = item.content;
    const seen =
      type instanceof Y.XmlText
        ? letters(type, mine)
        : type instanceof Y.XmlElement
          ? element(type, mine)
          : null;
    if (!seen) continue;
    lines.push(...seen.lines);
    ids.push(...seen.ids);
    empty = empty && seen.empty;
  }
  return { lines, ids, empty };
}

function element(one: Y.XmlElement, mine: ReadonlySet<string>): Seen | null {
  const attributes = Object.entries(one.getAttributes() as Record<string, unknown>);
  const suggested = attributes.find(([name]) => name === 'suggested')?.[1];
  const own = typeof suggested === 'string' && mine.has(suggested);
  const within = inside(one, mine);
  const kept = attributes
    .filter(([name, value]) => value !== null && SAYS_NOTHING[name] !== value)
    .filter(([name]) => !(own && name === 'suggested'))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  if (own && within.empty) return null;
  // A list that holds nothing but somebody's suggested items is theirs as well.
  if (
    one.length > 0 &&
    one.toArray().every((child) => child instanceof Y.XmlElement) &&
    within.lines.length === 0
  )
    return null;
  const name = `<${[one.nodeName, ...kept].join(' ')}>`;
  const { client, clock } = one._item!.id;
  const empty = within.empty && !one.toArray().some((child) => child instanceof Y.XmlElement);
  return {
    lines: [name, ...within.lines, `</${one.nodeName}>`],
    ids: own ? within.ids : [`${client}:${clock}`, ...within.ids],
    empty: own ? within.empty : empty,
  };
}

/** Item by item, with the marks that are open at each: not through Yjs' own reading of a text. */
function letters(text: Y.XmlText, mine: ReadonlySet<string>): Seen {
  const open = new Map<string, unknown>();
  const lines: string[] = [];
  const ids: string[] = [];
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) open.delete(content.key);
      else open.set(content.key, content.value);
      continue;
    }
    if (!(content instanceof Y.ContentString)) continue;
    const marks = [...open].map(([key, value]) => ({ key, value, own: mine.has(idIn(value)) }));
    if (marks.some(({ key, own }) => own && key.startsWith('suggestedInsertion'))) continue;
    const said = marks
      .filter(({ key, own }) => !(own && key.startsWith('suggestedDeletion')))
      .map(({ key, value }) => `${key}=${JSON.stringify(value)}`)
      .sort()
      .join(' ');
    [...content.str].forEach((letter) => lines.push(`${letter} ${said}`));
    for (let at = 0; at < item.length; at += 1) ids.push(`${item.id.client}:${item.id.clock + at}`);
  }
  return { lines, ids, empty: lines.length === 0 };
}

/** How often each letter stands in each of other people's suggestions, in the whole text. */
export function suggestedByOthers(doc: Y.Doc, mine: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const fragments: Y.XmlFragment[] = [doc.getXmlFragment('default')];
  while (fragments.length > 0)
    for (const child of fragments.pop()!.toArray()) {
      if (child instanceof Y.XmlElement) fragments.push(child);
      if (!(child instanceof Y.XmlText)) continue;
      for (const { insert, attributes } of child.toDelta() as { insert: unknown; attributes?: object }[])
        for (const [key, value] of Object.entries(attributes ?? {}))
          if (key.startsWith('suggested') && !mine.has(idIn(value)))
            for (const letter of String(insert)) {
              const what = `${key} ${letter}`;
              counts.set(what, (counts.get(what) ?? 0) + 1);
            }
    }
  return counts;
}

const idIn = (value: unknown): string => String((value as { id?: unknown } | null)?.id ?? '');
