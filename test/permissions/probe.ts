import type { Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { PartnershipWorld } from '../worlds/partnerships.js';

/** What a probe has to build its example from: the application, a partnership with people in every role, and another place. */
export interface ProbeWorld {
  readonly app: TestApp;
  readonly world: PartnershipWorld;
}

export interface ProbeCall {
  /** The operation's text, with exactly one root field. */
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/**
 * A valid call of one operation, made anew for each role, so that a role that succeeds leaves nothing for the next.
 * `reader` is who will call: for operations about oneself.
 */
export type Example = (world: ProbeWorld, reader: Reader) => Promise<ProbeCall> | ProbeCall;

export type Verdict = 'yes' | 'nothing' | 'no' | 'fault';

export interface Probed {
  readonly verdict: Verdict;
  readonly why: string;
}

/** yes: answered or done. nothing: an empty answer. no: turned away. fault: the example itself was not valid for somebody who may. */
export async function probe(world: ProbeWorld, example: Example, reader: Reader): Promise<Probed> {
  const { document, variables } = await example(world, reader);
  const { data, errors } = await world.app.tell(document, variables, reader);
  if (errors) {
    const code = errors[0]!.extensions?.code;
    if (code === 'NOT_SIGNED_IN') return { verdict: 'no', why: 'not signed in' };
    throw new Error(`${document}\n${errors.map((one) => `${one.message} ${JSON.stringify(one.path)}`).join('\n')}`);
  }
  const answer = Object.values(data as Record<string, unknown>)[0];
  const faults = (answer as { faults?: { code: string; message: string }[] } | null)?.faults;
  if (faults) return faults.some((one) => one.code === 'not-found') ? { verdict: 'no', why: 'not found' } : { verdict: 'fault', why: faults.map((one) => one.code).join(', ') };
  const empty = answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
  return { verdict: empty ? 'nothing' : 'yes', why: '' };
}
