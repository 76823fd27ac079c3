import type { AgreementTerms } from '../terms/agreement-terms.js';

/** Whether the rule of a scheme shares nothing, so that each partner bears its own part of the variance. */
export const isOfOwnLines = ({ rules }: Pick<AgreementTerms, 'rules'>, scheme: string): boolean =>
  rules.find(({ schemes }) => schemes.includes(scheme))?.rule.over[0]?.basis.kind === 'ownLine';

/** As a position keeps them; null where nothing was said of any partner. Two parts of one partner are added up. */
export function linesByPartner(
  lines: readonly { readonly partnerId: string; readonly pence: bigint }[],
): Readonly<Record<string, string>> | null {
  if (lines.length === 0) return null;
  const sums = new Map<string, bigint>();
  for (const { partnerId, pence } of lines) sums.set(partnerId, (sums.get(partnerId) ?? 0n) + pence);
  return Object.fromEntries([...sums].map(([id, pence]) => [id, String(pence)]));
}
