import type { Note } from '@folkmoot/platform/documents/edited/edits-between.js';
import type { KeptFile } from './keep-pictures.js';
import type { Comparison } from './returned-files.js';

const MOST_PLACES = 20;

/** A comparison as the page shows it. */
export function shownComparison({ against, problem, edits, lost, read }: Comparison) {
  const tracked = trackedIn(read);
  return {
    against,
    problem,
    count: edits?.count ?? 0,
    lost: lost.size,
    lines: (edits?.lines ?? []).map(({ change, kind, runs, suggestions }) => ({
      change,
      kind,
      runs,
      trackedBy: tracked.get(lineOf(runs, change)) ?? [],
      lost: suggestions.every((one) => lost.has(one)),
    })),
    notes: grouped(edits?.notes ?? []),
  };
}

/** A line as it reads in the file; of one that was taken out, as it read. */
const lineOf = (runs: readonly { change: string; text: string }[], change: string): string =>
  tidy(
    runs
      .filter((run) => run.change !== 'deleted' || change === 'deleted' || change === 'moved-away')
      .map((run) => run.text)
      .join(''),
  );

function trackedIn(read: KeptFile | null): Map<string, readonly string[]> {
  const lines = [...(read?.parts ?? []).flatMap((part) => part.tracked), ...(read?.removed ?? [])];
  return new Map(lines.map(({ text, authors }) => [tidy(text), authors]));
}

const tidy = (text: string): string =>
  text
    .replace(/^¶\d+[A-Z]*\s?/, '')
    .replace(/\s+/g, ' ')
    .trim();

function grouped(notes: readonly Note[]): { code: string; near: string[] }[] {
  const places = new Map<string, Set<string>>();
  for (const { code, near } of notes) places.set(code, (places.get(code) ?? new Set()).add(near));
  return [...places].map(([code, near]) => ({ code, near: [...near].slice(0, MOST_PLACES) }));
}
