import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ModulesContainer } from '@nestjs/core';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { folkmoot } from '../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { accessOf } from './declared-access.js';
import { EXAMPLES } from './examples/all.js';
import { probe, type ProbeWorld, type Verdict } from './probe.js';

const page = resolve(import.meta.dirname, '../../docs/permissions.md');

/** Everybody the probe calls as; the order of the table's columns. */
const readersOf = (world: PartnershipWorld): Record<string, Reader> => ({
  visitor: VISITOR,
  stranger: world.stranger,
  'chair elsewhere': world.other.chair,
  'member elsewhere': world.other.member,
  'forum participant': world.participant,
  observer: world.observer,
  deputy: world.deputy,
  member: world.member,
  secretary: world.secretary,
  'vice-chair': world.viceChair,
  chair: world.chair,
  operator: world.operator,
});
const OUTSIDE = ['visitor', 'stranger', 'chair elsewhere', 'member elsewhere'];

describe('who may do what', () => {
  let at: ProbeWorld;
  let operations: { name: string; kind: 'asks' | 'does'; access: string; open: boolean }[];

  beforeAll(async () => {
    const app = await folkmoot();
    at = { app, world: await partnershipWorld(app) };
    const schema = app.nest.get(GraphQLSchemaHost).schema;
    const declared = accessOf(app.nest.get(ModulesContainer));
    const rootFields = (kind: 'asks' | 'does'): string[] => Object.keys((kind === 'asks' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
    operations = (['asks', 'does'] as const).flatMap((kind) =>
      rootFields(kind).map((name) => {
        const access = declared.get(name);
        return {
          name,
          kind,
          open: access?.kind === 'public',
          access: access === undefined ? 'UNDECLARED' : access.kind === 'public' ? `anybody: ${access.reason}` : access.kind === 'operator' ? 'operators' : 'signed in',
        };
      }),
    );
  }, 60_000);
  afterAll(() => at.app.close());

  it('has a valid example for every operation, and none that is no operation', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(operations.map((one) => one.name).sort());
  });

  it('declares for every operation who may call it', () => {
    expect(operations.filter((one) => one.access === 'UNDECLARED')).toEqual([]);
  });

  it('lets each role do exactly what docs/permissions.md says, and nobody outside what is not public', async () => {
    const readers = readersOf(at.world);
    const rows: string[] = [];
    const leaks: string[] = [];
    const useless: string[] = [];
    for (const operation of operations) {
      const example = EXAMPLES[operation.name]!;
      const verdicts: Verdict[] = [];
      for (const [who, reader] of Object.entries(readers)) {
        const { verdict, why } = await probe(at, example.call, reader);
        if (verdict === 'fault') throw new Error(`The example of ${operation.name} is not valid for ${who}: ${why}`);
        if (verdict === 'yes' && OUTSIDE.includes(who) && !operation.open && !example.aboutOneself) leaks.push(`${operation.name} as ${who}`);
        verdicts.push(verdict);
      }
      // An example that works for nobody proves nothing about anybody.
      if (!verdicts.includes('yes') && !example.nobodyHere) useless.push(operation.name);
      rows.push(`| \`${operation.name}\` | ${operation.access}${example.aboutOneself ? ' (about oneself)' : ''} | ${verdicts.map((one) => ({ yes: '●', nothing: '–', no: '', fault: '' })[one]).join(' | ')} |`);
    }
    expect(leaks).toEqual([]);
    expect(useless).toEqual([]);
    expectPage(render(Object.keys(readers), rows));
  }, 240_000);
});

const render = (columns: string[], rows: string[]): string => `# Who may do what

Written by \`test/permissions\`, which calls every operation of the schema as each of these people, in a place where they hold the role (the
first four hold none there). ● answered or done · – an empty answer · blank: refused, in the same words as if the thing did not exist.

| Operation | May be called by | ${columns.join(' | ')} |
|---|---|${columns.map(() => '---|').join('')}
${rows.join('\n')}
`;

/** WRITE_PERMISSIONS=1 writes the page anew; otherwise it must be as committed. */
function expectPage(text: string): void {
  if (process.env.WRITE_PERMISSIONS === '1') writeFileSync(page, text);
  expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(text);
}
