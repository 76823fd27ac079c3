import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;
const at = (path: string) => join(folder, path);
const generate = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('tools/generate.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-generate-'));
  mkdirSync(at('tools'));
  mkdirSync(at('apps/web/src/features/commitments'), { recursive: true });
  cpSync('tools/generate.mjs', at('tools/generate.mjs'));
  symlinkSync(resolve('node_modules'), at('node_modules'));
  writeFileSync(
    at('apps/web/schema.graphql'),
    'scalar LocalDate\ntype Query { due(id: ID!): Due }\ntype Due { id: ID! on: LocalDate! }\n',
  );
  writeFileSync(
    at('apps/web/src/features/commitments/due.graphql'),
    'fragment DueFields on Due { id on }\nquery DueCard($id: ID!) { due(id: $id) { ...DueFields } }\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is generated', () => {
  it('has each operation under the hash of the very text the server prints from the typed document', () => {
    expect(generate().status).toBe(0);
    const code = readFileSync(at('apps/web/src/gql/operations.ts'), 'utf8');
    const tree = /export const DueCardDocument = (.*) as unknown as/.exec(code)?.[1] ?? '';
    const text = print(JSON.parse(tree));
    const trusted = JSON.parse(readFileSync(at('apps/web/operations.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(trusted).toEqual({ [createHash('sha256').update(text).digest('hex')]: text });
  });

  it('is current until a document changes; then --check names the files and writes nothing', () => {
    expect(generate('--check').status).toBe(0);
    writeFileSync(
      at('apps/web/src/features/commitments/more.graphql'),
      'query More($id: ID!) { due(id: $id) { on } }\n',
    );
    const before = readFileSync(at('apps/web/operations.json'), 'utf8');
    const { status, told } = generate('--check');
    expect(status).toBe(1);
    expect(told).toContain('apps/web/operations.json');
    expect(readFileSync(at('apps/web/operations.json'), 'utf8')).toBe(before);
  });

  it('tells the file and line of a field that the schema does not have', () => {
    writeFileSync(
      at('apps/web/src/features/commitments/wrong.graphql'),
      '\nquery Wrong($id: ID!) {\n  due(id: $id) { by }\n}\n',
    );
    const { status, told } = generate();
    expect(status).toBe(1);
    expect(told).toContain('apps/web/src/features/commitments/wrong.graphql:3: Cannot query field "by"');
  });
});
