import { data } from 'react-router';
import { agreementTermsShape, type AgreementTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { AgreementRuleDocument } from '../../../gql/operations.js';
import type { LoaderArgs } from '../../../lib/context.js';
import { placeOf } from '../../../lib/place-of.server.js';
import type { Agreed } from './look-at-rule.js';
import type { WrittenSharing } from './rule-values.js';

export interface NamedSharing extends WrittenSharing {
  readonly key: string;
}

/** One rule of an agreement as its parties see it: of the draft where there is one, else of what is in force. */
export async function ruleHere({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number.parseInt(params.number ?? '', 10);
  if (!Number.isSafeInteger(number) || number < 1) throw data(null, { status: 404 });
  const { agreement } = await context.schema(AgreementRuleDocument, { place: place.slug, number });
  const version = agreement?.draft ?? agreement?.inForce;
  if (!agreement || !version) throw data(null, { status: 404 });
  const terms = readTerms(version.terms);
  const rules = writtenRules(terms);
  const key = params.rule ?? '';
  const sharing = rules.find((one) => one.key === key) ?? null;
  if (!sharing && (key !== 'new' || !agreement.draft)) throw data(null, { status: 404 });
  const before =
    agreement.draft && agreement.inForce
      ? (writtenRules(readTerms(agreement.inForce.terms)).find((one) => one.key === key) ?? null)
      : null;
  return {
    place,
    agreement: { number: agreement.number, title: agreement.title },
    /** The draft that a save goes to; null where nothing can be changed. */
    draft:
      agreement.draft?.standing === 'draft'
        ? { id: agreement.draft.id, version: agreement.draft.version, n: agreement.draft.n }
        : null,
    agreed: agreedOf(terms),
    rules,
    sharing,
    before,
  };
}

export const readTerms = (text: string): AgreementTerms => agreementTermsShape.parse(JSON.parse(text));

/** As JSON holds them, with every number as text. */
export const writtenRules = ({ rules }: Pick<AgreementTerms, 'rules'>): NamedSharing[] =>
  JSON.parse(
    JSON.stringify(rules, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  ) as NamedSharing[];

/** Only what a rule is built from goes to the browser. */
export const agreedOf = ({ partners, schemes }: AgreementTerms): Agreed => ({ partners, schemes });
