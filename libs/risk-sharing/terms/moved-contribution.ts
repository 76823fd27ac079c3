import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { AgreementTerms, CONTRIBUTION_SOURCES, Scheme } from './agreement-terms.js';
import { consistencyFaults } from './consistency.js';
import { monthsOf } from './period.js';

type Source = (typeof CONTRIBUTION_SOURCES)[number];

/** What a decision moves: so much each month, from a month to the end of the agreement’s year. */
export interface MovedContribution {
  /** The scheme’s key, the same in all versions. */
  readonly scheme: string;
  /** Whose contribution falls; null where money is added. */
  readonly from: Id | null;
  /** Whose contribution rises; null where money is taken out. */
  readonly to: Id | null;
  readonly pencePerMonth: bigint;
  /** `2027-01`. */
  readonly firstMonth: string;
  /** Of which money, where a partner contributes from several sources. */
  readonly fromSource?: Source;
  readonly toSource?: Source;
}

/** The terms with it moved, or everything that stands against it, each with its path in what was said. */
export function withMovedContribution(
  terms: AgreementTerms,
  moved: MovedContribution,
): Result<AgreementTerms> {
  const months = monthsOf(terms.firstMonth, terms.months);
  const at = months.indexOf(moved.firstMonth);
  const scheme = terms.schemes.find((one) => one.key === moved.scheme);
  const faults = [
    ...(scheme ? [] : [no('part-gone', 'scheme', 'The newest version has no such scheme.')]),
    ...(at < 0 ? [no('no-such-month', 'firstMonth', 'Choose a month of the agreement’s year.')] : []),
    ...(moved.pencePerMonth > 0n
      ? []
      : [no('no-amount', 'pencePerMonth', 'Say how much is moved each month, more than £0.')]),
    ...partnerFaults(terms, moved),
  ];
  if (faults.length > 0 || !scheme) return refused(refusal(...faults));

  const amounts = months.map((_, month) => (month < at ? 0n : moved.pencePerMonth));
  const lowered = moved.from === null ? done(scheme) : lower(scheme, moved.from, moved.fromSource, amounts);
  if (!lowered.ok) return lowered;
  const raised = moved.to === null ? lowered.value : raise(lowered.value, moved.to, moved.toSource, amounts);
  const after = {
    ...terms,
    schemes: terms.schemes.map((one) => (one.key === scheme.key ? raised : one)),
  };
  const wrong = consistencyFaults(after, terms);
  return wrong.length > 0 ? refused(refusal(...wrong)) : done(after);
}

const no = (code: string, path: string, message: string): Fault => fault(`agreement/${code}`, path, message);

function partnerFaults({ partners }: AgreementTerms, { from, to }: MovedContribution): Fault[] {
  const known = (id: Id | null): boolean => id === null || partners.some((one) => one.id === id);
  return [
    ...(from === null && to === null
      ? [no('nobody-named', 'to', 'Say whose contribution falls or rises.')]
      : []),
    ...(from !== null && from === to
      ? [no('same-partner', 'to', 'Choose another partner than the one whose contribution falls.')]
      : []),
    ...(known(from) ? [] : [no('no-partner', 'from', 'This organisation is not among the partners.')]),
    ...(known(to) ? [] : [no('no-partner', 'to', 'This organisation is not among the partners.')]),
  ];
}

function lower(
  scheme: Scheme,
  partner: Id,
  source: Source | undefined,
  amounts: readonly bigint[],
): Result<Scheme> {
  const lines = scheme.contributions.filter(
    (one) => one.partner === partner && (source === undefined || one.source === source),
  );
  const [line] = lines;
  if (!line || lines.length > 1)
    return refused(
      refusal(
        line
          ? no('which-source', 'fromSource', 'This partner contributes from several sources: say from which.')
          : no('nothing-to-move', 'from', 'This partner contributes nothing of this kind to the scheme.'),
      ),
    );
  const pence = amounts.map((amount, month) => (line.pence[month] ?? 0n) - amount);
  if (pence.some((one) => one < 0n))
    return refused(
      refusal(
        no(
          'moves-too-much',
          'pencePerMonth',
          'This partner contributes less than that in one of these months. Move less, or begin later.',
        ),
      ),
    );
  return done({
    ...scheme,
    contributions: scheme.contributions.map((one) => (one === line ? { ...one, pence } : one)),
  });
}

/** Into the line of the same source; into the only one there is where none was named; else into a new one. */
function raise(scheme: Scheme, partner: Id, source: Source | undefined, amounts: readonly bigint[]): Scheme {
  const own = scheme.contributions.filter((one) => one.partner === partner);
  const line =
    source === undefined && own.length === 1
      ? own[0]
      : own.find((one) => one.source === (source ?? 'additional'));
  if (!line)
    return {
      ...scheme,
      contributions: [
        ...scheme.contributions,
        { partner, source: source ?? 'additional', pence: [...amounts] },
      ],
    };
  const pence = amounts.map((amount, month) => (line.pence[month] ?? 0n) + amount);
  return {
    ...scheme,
    contributions: scheme.contributions.map((one) => (one === line ? { ...one, pence } : one)),
  };
}
