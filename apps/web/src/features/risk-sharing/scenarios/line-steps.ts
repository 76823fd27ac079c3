import type { Values } from '../../../lib/form.js';

/** One line of the form: its scheme, and its other fields by their names within it. */
export interface LineTyped {
  readonly scheme: string;
  readonly fields: Values;
}

const FIELD = /^lines\.(\d+)\.(.+)$/;
const MOST_LINES = 60;

/** What the form says of each line, in its order. */
export function linesTyped(values: Values): LineTyped[] {
  const count = Math.min(MOST_LINES, Math.max(0, Number.parseInt(values['lines.count'] ?? '', 10) || 0));
  const lines = Array.from({ length: count }, (): Record<string, string> => ({}));
  for (const [name, value] of Object.entries(values)) {
    const [, at, field] = FIELD.exec(name) ?? [];
    const line = lines[Number(at)];
    if (line && field) line[field] = value;
  }
  return lines.map(({ scheme = '', ...fields }) => ({ scheme, fields }));
}

/** The form with other lines. Lines of one scheme stand together, in the order of the schemes; of those that are none of them nothing is kept. */
export function withLines(values: Values, lines: readonly LineTyped[], schemes: readonly string[]): Values {
  const others = Object.entries(values).filter(([name]) => !FIELD.test(name));
  const sorted = schemes.flatMap((scheme) => lines.filter((line) => line.scheme === scheme));
  const fields = sorted.flatMap((line, at) =>
    Object.entries({ scheme: line.scheme, ...line.fields }).map(([name, value]): [string, string] => [
      `lines.${String(at)}.${name}`,
      value,
    ]),
  );
  return {
    ...(Object.fromEntries([...others, ...fields]) as Values),
    'lines.count': String(sorted.length),
  };
}

/** What a button does: `add.s1` gives a scheme another line, `remove.2` takes one out. Nothing for any other. */
export function lineStep(values: Values, step: string, schemes: readonly string[]): Values | null {
  const [verb, which = ''] = step.split('.');
  const lines = linesTyped(values);
  if (verb === 'add' && schemes.includes(which) && lines.length < MOST_LINES)
    return withLines(values, [...lines, { scheme: which, fields: {} }], schemes);
  if (verb === 'remove')
    return withLines(
      values,
      lines.filter((_, at) => at !== Number(which)),
      schemes,
    );
  return null;
}
