import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { caseAnswer } from '@folkmoot/risk-sharing/cases/case-answer.js';
import { computeCase } from '@folkmoot/risk-sharing/cases/read-case.js';
import type { Command } from './command.js';

export const riskShareCommand: Command = {
  help: 'compute a risk-sharing case, or a list of them, from a JSON file: who bears what, to the penny',
  async run([file]) {
    if (!file) {
      console.error('Name the file: npm run --silent risk-share -- FILE.json');
      return 1;
    }
    const given = await readJson(path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
    if (!given.ok) {
      console.error(given.message);
      return 1;
    }
    const cases = Array.isArray(given.value) ? (given.value as unknown[]) : [given.value];
    const answers = cases.map((one) => caseAnswer(one, computeCase(one)));
    process.stdout.write(`${JSON.stringify(Array.isArray(given.value) ? answers : answers[0], null, 2)}\n`);
    let refused = 0;
    for (const [at, answer] of answers.entries()) {
      if (!('refused' in answer)) continue;
      refused += 1;
      for (const one of answer.refused)
        console.error(`${answer.id ?? `case ${String(at)}`}: ${one.path || '(the whole)'}: ${one.message}`);
    }
    return refused > 0 ? 1 : 0;
  },
};

async function readJson(
  file: string,
): Promise<{ ok: true; value: unknown } | { ok: false; message: string }> {
  try {
    return { ok: true, value: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    return { ok: false, message: `${file} could not be read as JSON: ${(error as Error).message}` };
  }
}
