/**
 * Measurements, on the server as it is built and a database of their own that waits for the disk at each commit.
 *
 *   npm run bench -- documents [--json] [--seconds 15] [--writers 20] [--readers 200] [--edits 10] [--trace FILE]
 *
 * Each prints a table; with --json one line of JSON follows, last of all. The machine decides the figures: compare only
 * what ran side by side.
 */
import { parseArgs } from 'node:util';

const scenarios = { documents: './documents/documents.mjs' };
const [name, ...rest] = process.argv.slice(2);
if (!Object.hasOwn(scenarios, name ?? '')) {
  console.error(
    `Say which: ${Object.keys(scenarios).join(', ')}. For example: npm run bench -- documents --json`,
  );
  process.exit(1);
}
const scenario = await import(scenarios[name]);
const { values } = parseArgs({
  args: rest,
  options: { json: { type: 'boolean', default: false }, ...scenario.options },
});
const result = await scenario.run(values);
scenario.table(result);
if (values.json) console.log(JSON.stringify(result));
process.exit(0);
