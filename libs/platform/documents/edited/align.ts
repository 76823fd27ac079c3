import { diffArrays } from 'diff';

/** What stands on both sides, or only on one, in the order of the newer side. */
export interface Pair<Old, New> {
  readonly from?: Old;
  readonly to?: New;
}

interface Comparable {
  readonly key: string;
}

// Beyond so many differences a text is taken as another one: the work stays bounded.
const MOST_DIFFERENCES = 3_000;
const LONGEST_MS = 5_000;
const MOST_COMPARED = 20_000;
const ALIKE = 0.35;

/** The same things pair; between them, those that are alike enough to be one thing that changed. `may` says what can be one thing at all. */
export function aligned<Old extends Comparable, New extends Comparable>(
  from: readonly Old[],
  to: readonly New[],
  may: (one: Old, other: New) => boolean = () => true,
): Pair<Old, New>[] {
  const steps = diffArrays(
    from.map((one) => one.key),
    to.map((one) => one.key),
    { maxEditLength: MOST_DIFFERENCES, timeout: LONGEST_MS },
  ) ?? [
    { removed: true, added: false, count: from.length },
    { removed: false, added: true, count: to.length },
  ];
  const pairs: Pair<Old, New>[] = [];
  let [gone, come]: [Old[], New[]] = [[], []];
  let [a, b] = [0, 0];
  const close = (): void => {
    pairs.push(...alikeIn(gone, come, may));
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of steps) {
    if (removed) gone.push(...from.slice(a, (a += count)));
    else if (added) come.push(...to.slice(b, (b += count)));
    else {
      close();
      for (let n = 0; n < count; n += 1) pairs.push({ from: from[a++]!, to: to[b++]! });
    }
  }
  close();
  return pairs;
}

/** Those pairs, in order, that are most alike together; what went stands before what came in its place. */
function alikeIn<Old extends Comparable, New extends Comparable>(
  gone: readonly Old[],
  come: readonly New[],
  may: (one: Old, other: New) => boolean,
): Pair<Old, New>[] {
  const lonely = (): Pair<Old, New>[] => [
    ...gone.map((from) => ({ from })),
    ...come.map((to): Pair<Old, New> => ({ to })),
  ];
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_COMPARED) return lonely();
  const [old, now] = [gone.map(({ key }) => wordsOf(key)), come.map(({ key }) => wordsOf(key))];
  const score = (i: number, j: number): number => {
    if (!may(gone[i]!, come[j]!)) return 0;
    const worth = alike(old[i]!, now[j]!);
    return worth >= ALIKE ? worth : 0;
  };
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const own = new Float64Array(gone.length * come.length);
  for (let i = gone.length - 1; i >= 0; i -= 1)
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const worth = (own[i * come.length + j] = score(i, j));
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
        worth > 0 ? worth + best[(i + 1) * width + j + 1]! : 0,
      );
    }
  const pairs: Pair<Old, New>[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    if (i === gone.length) pairs.push({ to: come[j++]! });
    else if (j === come.length) pairs.push({ from: gone[i++]! });
    else {
      const here = best[i * width + j]!;
      const worth = own[i * come.length + j]!;
      if (worth > 0 && here === worth + best[(i + 1) * width + j + 1]!)
        pairs.push({ from: gone[i++]!, to: come[j++]! });
      else if (here === best[(i + 1) * width + j]!) pairs.push({ from: gone[i++]! });
      else pairs.push({ to: come[j++]! });
    }
  }
  return pairs;
}

type Words = ReadonlyMap<string, number>;

function wordsOf(key: string): Words {
  const words = new Map<string, number>();
  for (const [word] of key.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const countOf = (words: Words): number => [...words.values()].reduce((sum, count) => sum + count, 0);

function alike(one: Words, other: Words): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  // The first word of a key says what it is.
  const longest = Math.max(countOf(one), countOf(other)) - 1;
  return longest === 0 ? 0 : (common - 1) / longest;
}
