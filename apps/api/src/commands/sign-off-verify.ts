import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@folkmoot/kernel/id.js';
import { readConfig } from '@folkmoot/platform/config/config.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { hashOfManifest } from '@folkmoot/sign-off/contract/open-sign-off.js';
import { verifySignOffs } from '@folkmoot/sign-off/reads/verify-sign-offs.js';
import type { Command } from './command.js';

export const signOffVerifyCommand: Command = {
  help: 'recompute the hash of what was signed and every signature: of PLACE NUMBER, an ID, a FILE with a manifest, or all',
  async run(args) {
    const asked = await readAsked(args);
    if (!asked.ok) {
      console.error(asked.message);
      return 1;
    }
    const database = new Database(readConfig(process.env), { tables: [], migrations: [] });
    await database.open();
    try {
      const verified = await verifySignOffs(database, asked.value);
      for (const { name, manifestHash, signatures, faults } of verified) {
        for (const one of faults) console.error(`${name}: ${one}`);
        if (faults.length === 0)
          console.log(`${name}: whole. SHA-256 ${manifestHash}, ${signatures} signatures.`);
      }
      const faulty = verified.filter((one) => one.faults.length > 0).length;
      if (verified.length === 0 && args.length > 0) {
        console.error('There is no such sign-off.');
        return 1;
      }
      console.log(
        faulty === 0
          ? `${verified.length} sign-offs are whole.`
          : `${faulty} of ${verified.length} are NOT whole.`,
      );
      return faulty === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};

type Asked = Parameters<typeof verifySignOffs>[1];

async function readAsked(
  args: readonly string[],
): Promise<{ readonly ok: true; readonly value: Asked } | { readonly ok: false; readonly message: string }> {
  const [first, second] = args;
  if (first === undefined) return { ok: true, value: {} };
  if (isId(first)) return { ok: true, value: { id: first } };
  if (second !== undefined)
    return /^\d{1,9}$/.test(second)
      ? { ok: true, value: { place: first, number: Number(second) } }
      : {
          ok: false,
          message: 'Name the place and the number: npm run --silent sign-off:verify -- northmoor 3',
        };
  try {
    const text = await readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), first), 'utf8');
    const hash = hashOfManifest(canonicalJson(JSON.parse(text)));
    console.log(`${first}: SHA-256 ${hash}`);
    return { ok: true, value: { hash } };
  } catch (error) {
    return { ok: false, message: `${first} could not be read as a manifest: ${(error as Error).message}` };
  }
}
