import { data } from 'react-router';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { AgreementTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import {
  assumptionsShape,
  type OwnRule,
  type StoredAssumptions,
} from '@folkmoot/risk-sharing/terms/assumptions.js';
import { schemesTogether } from '@folkmoot/risk-sharing/terms/line-groups.js';
import { budgetOf } from '@folkmoot/risk-sharing/terms/scheme-budget.js';
import { ScenarioDocument } from '../../../gql/operations.js';
import type { LoaderArgs } from '../../../lib/context.js';
import type { Choice } from '../../../ui/select.js';
import type { Looked } from '../rule/look-at-rule.js';
import { agreedOf, readTerms, writtenRules } from '../rule/rule-here.server.js';
import { NOTHING_YET, type WrittenSharing } from '../rule/rule-values.js';
import { scenariosHere } from './agreement-here.server.js';

interface OwnSharing extends WrittenSharing {
  readonly key: string;
  readonly title: string;
}

/** A rule that an organisation builds in a scenario of its own; absent for everybody else, as the scenario is. */
export async function ownRuleHere({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const { place, agreement, terms: stored } = await scenariosHere(context, params);
  const { riskScenario } = await context.schema(ScenarioDocument, { id: params.scenario ?? '' });
  if (riskScenario?.agreementId !== agreement.id || !riskScenario.mayWorkOn)
    throw data(null, { status: 404 });
  const terms = readTerms(stored);
  const assumptions = JSON.parse(riskScenario.assumptions) as StoredAssumptions;
  const rules = asWritten(assumptionsShape.shape.ownRules.parse(assumptions.ownRules) ?? []);
  const own = rules.find(({ key }) => key === params.rule) ?? null;
  if (!own && params.rule !== 'new') throw data(null, { status: 404 });
  const { id, version, title } = riskScenario;
  return {
    place,
    agreement,
    scenario: { id, version, title },
    assumptions,
    own,
    agreed: agreedOf(terms),
    terms,
  };
}

const asWritten = (rules: readonly OwnRule[]): OwnSharing[] =>
  writtenRules({ rules: [...rules] }) as OwnSharing[];

/** What the draft shares together, as far as there is money in it. */
export function togetherChoices(terms: AgreementTerms): Choice[] {
  const titled = terms.schemes.filter((scheme) => budgetOf(scheme) !== 0n);
  return schemesTogether(terms).flatMap(({ schemes }) => {
    const titles = titled.filter(({ key }) => schemes.includes(key)).map(({ title }) => title);
    return titles.length === 0 ? [] : [{ value: schemes.join(' '), text: titles.join(', ') }];
  });
}

/** A new one begins as the draft’s own rule, so that what is tried is a change of it. */
export function beginning(terms: AgreementTerms): WrittenSharing {
  const drafted = writtenRules(terms)[0];
  return drafted ?? { ...NOTHING_YET, schemes: togetherChoices(terms)[0]?.value.split(' ') ?? [] };
}

/** What the scenario assumes with this rule in it, or without it. A new one is compared at once, where there is room. */
export function withOwnRule(
  assumptions: StoredAssumptions,
  key: string | null,
  made: (Looked['sharing'] & { readonly title: string }) | null,
): { readonly assumptions: object; readonly compared: boolean } {
  const before = assumptions.ownRules ?? [];
  const highest = Math.max(0, ...before.map((one) => Number(one.key.slice(1))));
  const named = key ?? `o${String(highest + 1)}`;
  const at = before.findIndex((one) => one.key === named);
  const after: object[] = [...before];
  after.splice(at < 0 ? before.length : at, at < 0 ? 0 : 1, ...(made ? [{ ...made, key: named }] : []));
  const compare = assumptions.compare.filter((one) => made || one.kind !== 'own' || one.key !== named);
  const room = made && key === null && compare.length < 4;
  const all = room ? [...compare, { kind: 'own' as const, key: named }] : compare;
  return {
    assumptions: { ...assumptions, ownRules: after, compare: all },
    compared: all.some((one) => one.kind === 'own' && one.key === named),
  };
}

/** Of the whole scenario’s faults only those of the name stand at a field of the rule. */
export const atTheRule = (faults: readonly Fault[]): Fault[] =>
  faults.map(({ code, path, message }) =>
    fault(code, /^ownRules\.\d+\.title$/.test(path) ? 'title' : '', message),
  );
