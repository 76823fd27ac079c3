import { Args, Resolver } from '@nestjs/graphql';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { refused, type Result } from '@folkmoot/kernel/result.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask } from '@folkmoot/platform/graphql/operations.js';
import { caseAnswer } from '../cases/case-answer.js';
import type { ComputedCase } from '../cases/compute-case.js';
import { computeCase } from '../cases/read-case.js';
import { RiskShareCaseType } from './risk-share-case.type.js';

/** Room for a dozen partners and years of stretches; what is longer is for the command, which nobody else waits for. */
const LETTERS = 50_000;

@Resolver(() => RiskShareCaseType)
export class RiskShareCaseResolver {
  @Ask(() => RiskShareCaseType, {
    who: signedIn(),
    description:
      'Computes one case of a risk-sharing rule, as the command `risk-share` does. Nothing is kept.',
  })
  riskShareCase(
    @Args('case', {
      type: () => String,
      description: `JSON: partners, rule and variance. At most ${String(LETTERS)} letters.`,
    })
    text: string,
  ): RiskShareCaseType {
    const given = parsed(text);
    const result = given.ok ? computeCase(given.value) : given;
    const value = given.ok ? given.value : null;
    const json = JSON.stringify(caseAnswer(value, result));
    if (!result.ok)
      return { ...NOTHING, id: caseAnswer(value, result).id, json, faults: [...result.refusal.faults] };
    return { ...shown(result.value), json };
  }
}

const NOTHING: Omit<RiskShareCaseType, 'json'> = {
  id: null,
  shares: [],
  reserveDraw: null,
  carryForward: null,
  unallocated: null,
  netSettlement: [],
  faults: [],
};

function parsed(text: string): Result<unknown> {
  if (text.length > LETTERS)
    return refused(
      refusal(
        fault(
          'risk-share/too-long',
          '',
          `A case of at most ${LETTERS.toLocaleString('en-GB')} letters can be computed here. Use the command risk-share for a longer one.`,
        ),
      ),
    );
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return refused(refusal(fault('risk-share/malformed', '', 'Give the case as JSON.')));
  }
}

function shown(made: ComputedCase): Omit<RiskShareCaseType, 'json'> {
  const name = (at: number): string => made.partners[at] ?? '';
  return {
    id: made.id,
    shares: made.shares.map((pence, at) => ({ partner: name(at), pence })),
    reserveDraw: made.reserveDraw,
    carryForward: made.carryForward,
    unallocated: made.unallocated,
    netSettlement: made.settlement.map(({ from, to, pence }) => ({ from: name(from), to: name(to), pence })),
    faults: [],
  };
}
