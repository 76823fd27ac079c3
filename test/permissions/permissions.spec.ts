import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ModulesContainer } from '@nestjs/core';
import { folkmoot } from '../worlds/app.js';
import type { Access } from '@folkmoot/platform/graphql/access.js';
import { accessOf } from './declared-access.js';
import { EXAMPLES, operationOf, type ProbedOperation } from './examples/all.js';
import { probe, sentAgain, type Example, type ProbeCall, type Verdict } from './probe.js';
import { OUTSIDE, probeWorld, readersOf, WHO, type ProbeWorld, type Who } from './probe-world.js';

interface Operation {
  readonly name: string;
  readonly kind: 'asks' | 'does';
  readonly access: Access | undefined;
}

type Verdicts = Record<Who, Verdict>;

const page = resolve(import.meta.dirname, '../../docs/permissions.md');

describe('who may do what', () => {
  let at: ProbeWorld;
  let operations: Operation[];

  beforeAll(async () => {
    const app = await folkmoot();
    at = await probeWorld(app);
    const schema = app.nest.get(GraphQLSchemaHost).schema;
    const declared = accessOf(app.nest.get(ModulesContainer));
    const rootFields = (kind: Operation['kind']): string[] =>
      Object.keys((kind === 'asks' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
    operations = (['asks', 'does'] as const).flatMap((kind) =>
      rootFields(kind).map((name) => ({ name, kind, access: declared.get(name) })),
    );
  }, 60_000);
  afterAll(() => at.app.close());

  it('has a valid example for every operation, and none that is no operation', () => {
    expect([...new Set(Object.keys(EXAMPLES).map(operationOf))].sort()).toEqual(
      operations.map((one) => one.name).sort(),
    );
  });

  it('declares for every operation who may call it', () => {
    expect(operations.filter((one) => one.access === undefined)).toEqual([]);
  });

  it('lets each role do exactly what docs/permissions.md says, and nobody outside what is not public', async () => {
    const readers = readersOf(at);
    const rows: string[] = [];
    const leaks: string[] = [];
    const useless: string[] = [];
    const invalid: string[] = [];
    for (const operation of operations) {
      for (const [title, example] of examplesOf(operation)) {
        const verdicts = {} as Verdicts;
        const call = untilDone(operation, example.call);
        for (const who of WHO) {
          const { verdict, why } = await probe(at, call.example, readers[who], example.turnsAwayWith);
          call.tried(verdict);
          if (verdict === 'fault') invalid.push(`${title} as ${who}: ${why}`);
          verdicts[who] = verdict;
        }
        leaks.push(
          ...WHO.filter((who) => verdicts[who] === 'yes' && isLeak(operation, example, who, verdicts)).map(
            (who) => `${title} as ${who}`,
          ),
        );
        // An example that works for nobody proves nothing about anybody.
        if (!example.nobodyHere && WHO.every((who) => verdicts[who] !== 'yes')) useless.push(title);
        rows.push(row(operation, title, example, verdicts));
      }
    }
    expect(invalid).toEqual([]);
    expect(leaks).toEqual([]);
    expect(useless).toEqual([]);
    expectPage(render(rows));
  }, 900_000);
});

/**
 * Examples that do not look at who calls are made once, and anew only when somebody has done what they ask for: to be turned
 * away leaves nothing behind, and making them is nine tenths of this spec's time.
 */
function untilDone({ kind }: Operation, example: Example) {
  let made: ProbeCall | null = null;
  const once: Example = async (at, reader) => {
    made = made ? { ...made, variables: sentAgain(made.variables) } : await example(at, reader);
    return made;
  };
  return {
    example: example.length < 2 ? once : example,
    tried: (verdict: Verdict): void => {
      if (kind === 'does' && verdict !== 'no') made = null;
    },
  };
}

/** What holds whatever the page says, so that nobody can make a leak right by writing the page anew. */
function isLeak(
  { kind, access }: Operation,
  { aboutOneself, hidden, nobodyHere, operators, observers }: ProbedOperation,
  who: Who,
  verdicts: Verdicts,
): boolean {
  if (nobodyHere) return true;
  if (aboutOneself) return false;
  if (access?.kind === 'operator') return who !== 'operator';
  if (access?.kind === 'public' && !hidden) return false;
  if ((OUTSIDE as readonly Who[]).includes(who)) return true;
  // A claim that nobody confirmed gives nothing but the forum.
  if (who === 'claimant') return verdicts.participant !== 'yes';
  if (who === 'operator') return !operators;
  return who === 'observer' && kind === 'does' && !observers;
}

const examplesOf = (operation: Operation): [string, ProbedOperation][] =>
  Object.entries(EXAMPLES).filter(([title]) => operationOf(title) === operation.name);

function row(
  { access }: Operation,
  title: string,
  { aboutOneself, nobodyHere }: ProbedOperation,
  verdicts: Verdicts,
): string {
  const declared =
    access?.kind === 'public'
      ? `anybody: ${access.reason}`
      : access?.kind === 'operator'
        ? 'operators'
        : 'signed in';
  const remark = aboutOneself ? ' (about oneself)' : nobodyHere ? ` (nobody here: ${nobodyHere})` : '';
  const named = title.replace(/^\w+/, (name) => `\`${name}\``);
  return `| ${named} | ${declared}${remark} | ${WHO.map((who) => ({ yes: '●', nothing: '–', no: '', fault: '' })[verdicts[who]]).join(' | ')} |`;
}

const render = (rows: string[]): string => `# Who may do what

Written by \`test/permissions\`, which calls every operation of the schema as each of these people, in a place where they hold the role (the
first four hold none there). ● answered or done · – an empty answer · blank: refused, in the same words as if the thing did not exist.
Where an operation has several rows, its target differs: what is said in brackets. Commitments and sections in the examples belong to the
organisation of *member* and *deputy*; everybody else speaks for other organisations, except the *claimant*, who joined the forum saying
that they speak for that same one: nobody has confirmed it. *participant* is in the forum only; so is\n*colleague*, who is confirmed for that organisation.

| Operation | May be called by | ${WHO.join(' | ')} |
|---|---|${WHO.map(() => '---|').join('')}
${rows.join('\n')}
`;

/** WRITE_PERMISSIONS=1 writes the page anew; otherwise it must be as committed. */
function expectPage(text: string): void {
  if (process.env.WRITE_PERMISSIONS === '1') writeFileSync(page, text);
  expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(text);
}
