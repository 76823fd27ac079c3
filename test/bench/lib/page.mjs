import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/launcher/places.mjs';

/** Puts a text between the marks of its benchmark in docs/figures.md. */
export function writeBetween(name, text) {
  const [begin, end] = [`<!-- ${name}: written by the benchmark -->`, `<!-- ${name}: end -->`];
  const file = path.join(root, 'docs/figures.md');
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks of ${name}.`);
  writeFileSync(file, `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`);
}
