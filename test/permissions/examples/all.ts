import type { Example } from '../probe.js';
import { partnershipExamples } from './partnerships.js';

export interface ProbedOperation {
  readonly call: Example;
  /** It answers about the caller and nobody else, so that strangers get an answer too. */
  readonly aboutOneself?: true;
  /** Why no role here can succeed, where that is so (it needs a mailed secret). */
  readonly nobodyHere?: string;
}

/** A valid call for every operation of the schema; the probe fails where one is missing. */
export const EXAMPLES: Readonly<Record<string, ProbedOperation>> = { ...partnershipExamples };
