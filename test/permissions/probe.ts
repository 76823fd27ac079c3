import type { Reader } from '@folkmoot/kernel/reader.js';
import type { BrowserDoor } from '@folkmoot/platform/graphql/reader-context.js';
import { SchemaRunner } from '@folkmoot/platform/graphql/schema-runner.js';
import { requestId } from '@folkmoot/platform/testing/test-app.js';
import type { ProbeWorld } from './probe-world.js';

export interface ProbeCall {
  /** The operation's text, with exactly one root field. */
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** Whether what the example is about is in the answer; by default any answer that is not null, false or an empty list. */
  readonly holds?: (answer: any) => boolean;
  /** The caller in another browser of theirs, for operations on sessions. */
  readonly as?: Reader;
}

/**
 * A valid call of one operation. One that takes `reader`, who will call, is about the caller and made for each. Any other is
 * made once, and anew only after a role has done it.
 */
export type Example = (at: ProbeWorld, reader: Reader) => Promise<ProbeCall> | ProbeCall;

/** A question. `arguments` as they stand in the text, such as `id: ID!`. */
export const ask = (
  operation: string,
  variables: Record<string, readonly [type: string, value: unknown]>,
  fields: string,
  holds?: ProbeCall['holds'],
): ProbeCall => {
  const named = Object.entries(variables);
  const head = named.length === 0 ? '' : `(${named.map(([name, [type]]) => `$${name}: ${type}`).join(', ')})`;
  const call = named.length === 0 ? '' : `(${named.map(([name]) => `${name}: $${name}`).join(', ')})`;
  return {
    document: `query ${head} { ${operation}${call} ${fields} }`,
    variables: Object.fromEntries(named.map(([name, [, value]]) => [name, value])),
    holds,
  };
};

/** Whether something of this kind waits for the caller in a place. */
export const waitsInWork = (kind: string, { slug }: { readonly slug: string }): ProbeCall =>
  ask(
    'myWork',
    { first: ['Int', 200], place: ['String', slug] },
    '{ kind what }',
    (rows: { kind: string }[]) => rows.some((one) => one.kind === kind),
  );

/** Whether this very thing of a place waits for the caller. */
export const thisWaitsInWork = (id: string, { slug }: { readonly slug: string }): ProbeCall =>
  ask('myWork', { first: ['Int', 200], place: ['String', slug] }, '{ id }', (rows: { id: string }[]) =>
    rows.some((one) => one.id === id),
  );

/** A deed, with a request id of its own. */
export const deed = (operation: string, inputType: string, input: Record<string, unknown>): ProbeCall => ({
  document: `mutation ($input: ${inputType}!) { ${operation}(input: $input) { __typename ... on Refusal { faults { code path message } } } }`,
  variables: { input: { requestId: requestId(), ...input } },
});

/** The same by somebody else: another request. */
export const sentAgain = (variables: Record<string, unknown>): Record<string, unknown> => {
  const input = variables.input as Record<string, unknown> | undefined;
  return input && 'requestId' in input
    ? { ...variables, input: { ...input, requestId: requestId() } }
    : variables;
};

export type Verdict = 'yes' | 'nothing' | 'no' | 'fault';

export interface Probed {
  readonly verdict: Verdict;
  readonly why: string;
}

/** A browser that takes the cookie and shows it to nobody: without one nobody can be signed in. */
const BROWSER: BrowserDoor = { device: 'the probe', signIn: () => undefined, signOut: () => undefined };

/** yes: answered or done. nothing: an empty answer. no: turned away. fault: the example itself was not valid for somebody who may. */
export async function probe(
  at: ProbeWorld,
  example: Example,
  reader: Reader,
  turnsAwayWith: readonly string[] = [],
): Promise<Probed> {
  const { document, variables, holds, as } = await example(at, reader);
  const { data, errors } = await at.app.nest
    .get(SchemaRunner)
    .execute(document, variables, as ?? reader, BROWSER);
  if (errors) {
    if (errors[0]!.extensions?.code === 'NOT_SIGNED_IN') return { verdict: 'no', why: 'not signed in' };
    throw new Error(
      `${document}\n${errors.map((one) => `${one.message} ${JSON.stringify(one.path)}`).join('\n')}`,
    );
  }
  const answer = Object.values(data as Record<string, unknown>)[0];
  const faults = (answer as { faults?: { code: string }[] } | null)?.faults;
  if (faults) {
    const away = faults.some((one) => one.code === 'not-found' || turnsAwayWith.includes(one.code));
    return { verdict: away ? 'no' : 'fault', why: faults.map((one) => one.code).join(', ') };
  }
  return { verdict: isSomething(answer) && (holds?.(answer) ?? true) ? 'yes' : 'nothing', why: '' };
}

/** Some answer at all. */
const isSomething = (answer: unknown): boolean =>
  answer !== null &&
  answer !== undefined &&
  answer !== false &&
  !(Array.isArray(answer) && answer.length === 0);
