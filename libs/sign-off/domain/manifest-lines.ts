/** One fact of what is signed, as a person reads it: where it stands, and what it says. */
export interface ManifestLine {
  readonly path: string;
  readonly value: string;
}

const MOST_LINES = 5_000;

/** `contributionPence` → `contribution pence`; the last part of a heading reads as words. */
const inWords = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .replaceAll('_', ' ')
    .toLowerCase();

const NAMES = ['name', 'title', 'partner', 'label', 'key'] as const;

/** What tells one entry of a list from the others: its own name, else its number. */
function entryName(entry: unknown, index: number): string {
  if (entry !== null && typeof entry === 'object' && !Array.isArray(entry))
    for (const key of NAMES) {
      const name = (entry as Record<string, unknown>)[key];
      if (typeof name === 'string' && name !== '' && name.length <= 100) return name;
    }
  return String(index + 1);
}

/** Every fact of a manifest as a line, in the order in which it stands. Empty parts are named too: what is left blank is signed. */
export function manifestLines(manifest: string): ManifestLine[] {
  const lines: ManifestLine[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (lines.length >= MOST_LINES) return;
    if (Array.isArray(value) && value.length > 0) {
      if (value.every((one) => one === null || typeof one !== 'object'))
        lines.push({ path: path.join(' › '), value: value.map(shown).join(', ') });
      else value.forEach((one, index) => walk(one, [...path, entryName(one, index)]));
    } else if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
      for (const [key, one] of Object.entries(value)) walk(one, [...path, inWords(key)]);
    } else lines.push({ path: path.join(' › '), value: shown(value) });
  };
  walk(JSON.parse(manifest), []);
  return lines;
}

function shown(value: unknown): string {
  if (value === null || value === '' || typeof value === 'object') return '(nothing)';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** What differs between what was signed and what it is now, each as a plain sentence. */
export function manifestDifferences(signed: string, now: string): string[] {
  const before = byPath(manifestLines(signed));
  const after = byPath(manifestLines(now));
  return [
    ...[...before].flatMap(([path, value]) => {
      const other = after.get(path);
      if (other === undefined) return [`${path}: “${value}” was taken out.`];
      return other === value ? [] : [`${path}: was “${value}”, is now “${other}”.`];
    }),
    ...[...after].flatMap(([path, value]) => (before.has(path) ? [] : [`${path}: “${value}” was added.`])),
  ];
}

function byPath(lines: readonly ManifestLine[]): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { path, value } of lines) {
    // Two entries of one name are told apart by their order.
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    found.set(count === 1 ? path : `${path} (${count})`, value);
  }
  return found;
}
