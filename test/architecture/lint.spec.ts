import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

/** What the house forbids, each as a text that must fail, and the same thing done rightly. */
interface Case {
  readonly what: string;
  readonly rule: string;
  /** An existing file whose place decides which rules hold; its content is not used. */
  readonly file: string;
  readonly illegal: string;
  readonly legal: string;
  /** Where the illegal text is allowed, when such a place exists. */
  readonly allowedIn?: string;
}

const area = 'libs/platform/actions/actions.ts';

const cases: readonly Case[] = [
  ...['Query', 'Mutation', 'Subscription'].map((name) => ({
    what: `Nest's own ${name} outside the platform's GraphQL`,
    rule: 'no-restricted-imports',
    file: area,
    illegal: `import { ${name} } from '@nestjs/graphql';\nexport const used = ${name};`,
    legal: `import { Resolver } from '@nestjs/graphql';\nexport const used = Resolver;`,
    allowedIn: 'libs/platform/graphql/operations.ts',
  })),
  {
    what: 'the time of day outside the clock',
    rule: 'no-restricted-syntax',
    file: area,
    illegal: 'export const at = new Date();',
    legal: `export const at = new Date('2027-05-03T12:00:00Z');`,
    allowedIn: 'libs/kernel/clock.ts',
  },
  {
    what: 'Date.now() outside the clock',
    rule: 'no-restricted-syntax',
    file: area,
    illegal: 'export const at = Date.now();',
    legal: 'export const at = performance.now();',
    allowedIn: 'libs/kernel/clock.ts',
  },
  {
    what: 'the time of day on a page',
    rule: 'no-restricted-syntax',
    file: 'apps/web/src/root.tsx',
    illegal: 'export const at = new Date();',
    legal: `export const at = new Date('2027-05-03T12:00:00Z');`,
  },
  {
    what: "TypeORM's save",
    rule: 'no-restricted-syntax',
    file: area,
    illegal: 'export const write = (manager: { save(row: object): void }) => manager.save({});',
    legal: 'export const write = (manager: { insert(row: object): void }) => manager.insert({});',
  },
  {
    what: 'a cascade',
    rule: 'no-restricted-syntax',
    file: area,
    illegal: 'export const relation = { cascade: true };',
    legal: 'export const relation = { nullable: true };',
  },
  {
    what: "TypeORM's version column",
    rule: 'no-restricted-imports',
    file: area,
    illegal: `import { VersionColumn } from 'typeorm';\nexport const used = VersionColumn;`,
    legal: `import { EntitySchema } from 'typeorm';\nexport const used = EntitySchema;`,
  },
  {
    what: 'a version that TypeORM raises',
    rule: 'no-restricted-syntax',
    file: area,
    illegal: `export const columns = { version: { type: 'int', version: true } };`,
    legal: `export const columns = { version: { type: 'int' } };`,
  },
  {
    what: 'a promise nobody waits for',
    rule: '@typescript-eslint/no-floating-promises',
    file: area,
    illegal: 'export function go(work: () => Promise<void>) {\n  work();\n}',
    legal: 'export async function go(work: () => Promise<void>) {\n  await work();\n}',
  },
  {
    what: 'an injected class that vanishes at run time',
    rule: 'house/injected-by-value',
    file: area,
    illegal: `import { Injectable } from '@nestjs/common';
      import type { Clock } from '@folkmoot/kernel/clock.js';
      @Injectable() export class Wrong { constructor(readonly clock: Clock) {} }`,
    legal: `import { Injectable } from '@nestjs/common';
      import { Clock } from '@folkmoot/kernel/clock.js';
      @Injectable() export class Right { constructor(readonly clock: Clock) {} }`,
  },
  {
    what: 'a hook called on a condition',
    rule: 'react-hooks/rules-of-hooks',
    file: 'apps/web/src/root.tsx',
    illegal: `import { useState } from 'react';
      export function Part({ open }: { open: boolean }) { if (open) useState(1); return null; }`,
    legal: `import { useState } from 'react';
      export function Part() { useState(1); return null; }`,
  },
];

/** One process for all texts: the types are read once. */
function lint(texts: readonly { file: string; text: string }[]): string[][] {
  const root = resolve(import.meta.dirname, '../..');
  const run = spawnSync(process.execPath, ['tools/lint/lint-texts.mjs'], {
    cwd: root,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
}

const exceptions = cases.flatMap(({ allowedIn, ...one }) => (allowedIn ? [{ ...one, allowedIn }] : []));

describe('the lint rules of the house', () => {
  let illegal: string[][];
  let legal: string[][];
  let allowed: string[][];

  beforeAll(() => {
    const answers = lint([
      ...cases.map((one) => ({ file: one.file, text: one.illegal })),
      ...cases.map((one) => ({ file: one.file, text: one.legal })),
      ...exceptions.map((one) => ({ file: one.allowedIn, text: one.illegal })),
    ]);
    illegal = answers.slice(0, cases.length);
    legal = answers.slice(cases.length, 2 * cases.length);
    allowed = answers.slice(2 * cases.length);
  }, 120_000);

  it.each(cases.map((one, i) => [one.what, one.rule, i] as const))('refuse %s', (_what, rule, i) => {
    expect(illegal[i]?.filter((message) => message.startsWith(`${rule}: `))).toHaveLength(1);
  });

  it.each(cases.map((one, i) => [one.what, i] as const))('accept what stands instead of %s', (_what, i) => {
    expect(legal[i]).toEqual([]);
  });

  it.each(exceptions.map((one, i) => [one.what, one.allowedIn, i] as const))(
    'allow %s in %s',
    (_what, _place, i) => {
      expect(allowed[i]).toEqual([]);
    },
  );
});
