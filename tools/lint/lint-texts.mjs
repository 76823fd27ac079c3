/**
 * Lints texts that are on no disk: reads `[{ "file", "text" }]` from standard input and answers, for
 * each, the rules it breaks. `file` is one that exists, so that the rules that know types can work.
 */
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import { root } from '../launcher/places.mjs';

const eslint = new ESLint({ cwd: root });
const broken = [];
for (const one of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(one.text, { filePath: one.file });
  broken.push((result?.messages ?? []).map((message) => `${message.ruleId}: ${message.message}`));
}
process.stdout.write(JSON.stringify(broken));
