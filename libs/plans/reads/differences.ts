import { diffArrays, diffWordsWithSpace } from 'diff';

/** Words in a row with their writer's mark (a Yjs client). */
export interface WrittenRun {
  readonly text: string;
  readonly client: number;
}
export interface WrittenBlock {
  readonly kind: string;
  readonly runs: readonly WrittenRun[];
}

/** `client` of what is the same or inserted; who deleted something is not kept with the words. */
export interface DifferenceRun {
  readonly change: 'same' | 'inserted' | 'deleted';
  readonly text: string;
  readonly client: number | null;
}

/** `moved` stands where the lines are now, `moved-away` where they were; `was` is the kind of a line that became another. */
export interface DifferenceBlock {
  readonly change: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'moved-away';
  readonly kind: string;
  readonly was: string | null;
  readonly runs: readonly DifferenceRun[];
}

// Beyond so many differing lines, or words in one line, it is told as taken out and written anew: the work stays bounded.
const MOST_LINES = 1500;
const MOST_WORDS = 600;
const ALIKE = 0.35;

const textOf = (block: WrittenBlock): string => block.runs.map((run) => run.text).join('');

/** What changed between two texts, first line by line, then word by word in the lines that stayed alike. */
export function differences(from: readonly WrittenBlock[], to: readonly WrittenBlock[]): DifferenceBlock[] {
  const texts = new Map([...from, ...to].map((block) => [block, textOf(block)]));
  const key = (block: WrittenBlock): string => `${block.kind}\n${texts.get(block)}`;
  const steps = diffArrays(from.map(key), to.map(key), { maxEditLength: MOST_LINES }) ?? [
    { removed: true, added: false, count: from.length },
    { removed: false, added: true, count: to.length },
  ];

  const out: { from?: WrittenBlock; to?: WrittenBlock }[] = [];
  let [a, b] = [0, 0];
  for (const { added, removed, count = 0 } of steps) {
    if (added) for (const block of to.slice(b, (b += count))) out.push({ to: block });
    else if (removed) for (const block of from.slice(a, (a += count))) out.push({ from: block });
    else for (let n = 0; n < count; n += 1) out.push({ from: from[a++]!, to: to[b++]! });
  }

  const gone = out.filter((one) => !one.to).map((one) => one.from!);
  const come = out.filter((one) => !one.from).map((one) => one.to!);
  const moved = movedBetween(gone, come, key);
  const pairs = pairsIn(out, moved, texts);
  return out.flatMap((one): DifferenceBlock[] => {
    if (one.from && one.to) return [whole(one.to, 'same', 'same')];
    if (one.from)
      return pairs.from.has(one.from)
        ? []
        : [whole(one.from, moved.has(one.from) ? 'moved-away' : 'deleted', 'deleted')];
    const block = one.to!;
    if (moved.has(block)) return [whole(block, 'moved', 'same')];
    const before = pairs.to.get(block);
    return [before ? changed(before, block, texts) : whole(block, 'inserted', 'inserted')];
  });
}

const whole = (
  { kind, runs }: WrittenBlock,
  change: DifferenceBlock['change'],
  each: DifferenceRun['change'],
): DifferenceBlock => ({
  change,
  kind,
  was: null,
  runs: runs.map(({ text, client }) => ({ change: each, text, client: each === 'deleted' ? null : client })),
});

/** The same line taken out in one place and put in at another. Lines of one word or two are too common to say so. */
function movedBetween(
  gone: readonly WrittenBlock[],
  come: readonly WrittenBlock[],
  key: (block: WrittenBlock) => string,
): Set<WrittenBlock> {
  const waiting = new Map<string, WrittenBlock[]>();
  for (const block of gone) waiting.set(key(block), [...(waiting.get(key(block)) ?? []), block]);
  const moved = new Set<WrittenBlock>();
  for (const block of come) {
    const before = textOf(block).length >= 12 ? waiting.get(key(block))?.shift() : undefined;
    if (before) moved.add(before).add(block);
  }
  return moved;
}

/** Of neighbouring lines that went and came, those that are alike enough to be one line that changed, in their order. */
function pairsIn(
  out: readonly { from?: WrittenBlock; to?: WrittenBlock }[],
  moved: ReadonlySet<WrittenBlock>,
  texts: ReadonlyMap<WrittenBlock, string>,
): { from: Set<WrittenBlock>; to: Map<WrittenBlock, WrittenBlock> } {
  const pairs = { from: new Set<WrittenBlock>(), to: new Map<WrittenBlock, WrittenBlock>() };
  let gone: WrittenBlock[] = [];
  for (const one of out) {
    if (one.from && one.to) gone = [];
    else if (one.from && !moved.has(one.from)) gone.push(one.from);
    else if (one.to && !moved.has(one.to)) {
      // A few lines back is enough: what stands further off is another thing.
      const at = gone.slice(0, 8).findIndex((before) => alike(texts.get(before)!, texts.get(one.to!)!));
      if (at < 0) continue;
      pairs.from.add(gone[at]!);
      pairs.to.set(one.to, gone[at]!);
      gone = gone.slice(at + 1);
    }
  }
  return pairs;
}

function alike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0) return false;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(a.size, b.size) >= ALIKE;
}
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function changed(
  before: WrittenBlock,
  after: WrittenBlock,
  texts: ReadonlyMap<WrittenBlock, string>,
): DifferenceBlock {
  const [old, now] = [texts.get(before)!, texts.get(after)!];
  const steps = diffWordsWithSpace(old, now, { maxEditLength: MOST_WORDS }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: now },
  ];
  let at = 0;
  const runs = steps.flatMap(({ added, removed, value }): DifferenceRun[] => {
    if (removed) return [{ change: 'deleted', text: value, client: null }];
    const part = between(after.runs, at, (at += value.length));
    return (added ? withSpaces(part) : part).map((run) => ({ change: added ? 'inserted' : 'same', ...run }));
  });
  return { change: 'changed', kind: after.kind, was: before.kind === after.kind ? null : before.kind, runs };
}

/** A space after inserted words may be an older writer's: it goes with the words, or each would be told twice. */
const withSpaces = (runs: readonly WrittenRun[]): WrittenRun[] =>
  runs.reduce<WrittenRun[]>((so, run) => {
    const last = so.at(-1);
    if (!last || run.text.trim() !== '') return [...so, run];
    return [...so.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);

/** The runs of a line between two places in it. */
function between(runs: readonly WrittenRun[], from: number, to: number): WrittenRun[] {
  let start = 0;
  return runs.flatMap(({ text, client }): WrittenRun[] => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part === '' ? [] : [{ text: part, client }];
  });
}
