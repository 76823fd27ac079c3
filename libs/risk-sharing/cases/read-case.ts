import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { refused, type Result } from '@folkmoot/kernel/result.js';
import type { z } from 'zod';
import { partedCaseShapes, ruledCaseShape } from './case-shape.js';
import { computePartedCase, computeRuledCase, type ComputedCase } from './compute-case.js';

/** Computes one case as it was read from JSON, or says all that is wrong with it, each with its path (`rule.over.1.from`). */
export function computeCase(given: unknown): Result<ComputedCase> {
  const ref = partsOf(given);
  if (ref === 'segments') {
    const read = partedCaseShapes.segments.safeParse(given);
    return read.success ? computePartedCase(read.data, read.data.segments, ref) : misshapen(read.error);
  }
  if (ref === 'schemes') {
    const read = partedCaseShapes.schemes.safeParse(given);
    return read.success ? computePartedCase(read.data, read.data.schemes, ref) : misshapen(read.error);
  }
  const read = ruledCaseShape.safeParse(given);
  return read.success ? computeRuledCase(read.data) : misshapen(read.error);
}

function partsOf(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('rule' in given)) return null;
  const { rule } = given;
  return typeof rule === 'object' && rule !== null && 'ref' in rule ? rule.ref : null;
}

const misshapen = (error: z.ZodError): Result<never> =>
  refused(
    refusal(...error.issues.map((one) => fault('risk-share/malformed', one.path.join('.'), one.message))),
  );
