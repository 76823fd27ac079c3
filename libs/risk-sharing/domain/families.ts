import type { WrittenBasis, WrittenLayer, WrittenRule, WrittenShares } from './written-rule.js';

/** Whom a ready-made rule is for: the parties in the agreement's order, and what it may be about. All but the ids may be left out. */
export interface FamilyWishes {
  readonly partners: readonly string[];
  /** Who holds the money; the first partner where nobody is named. */
  readonly host?: string | null;
  /** A partner that gains but never loses; the last one where nobody is named. */
  readonly spared?: string | null;
  /** Whole pence of the first loss or of the reserve. */
  readonly amount?: bigint | null;
  /** Where the corridor ends and where the next split begins, in hundredths of a per cent of the pool. */
  readonly low?: bigint | null;
  readonly high?: bigint | null;
  /** What the host of a blended payment bears of each pound, in per cent. */
  readonly rate?: bigint | null;
}

export interface Family {
  readonly code: string;
  readonly title: string;
  /** What it does and for what it is used, in a sentence or two. */
  readonly about: string;
  readonly make: (wishes: FamilyWishes) => WrittenRule;
}

const CONTRIBUTION: WrittenShares = { kind: 'contribution', asOf: 'final' };
const POUNDS_100_000 = 10_000_000n;

const equally = (partners: readonly string[]): WrittenShares => ({
  kind: 'fixed',
  shares: Object.fromEntries(partners.map((id) => [id, '1'])),
});
const host = ({ host: named, partners }: FamilyWishes): string => named ?? partners[0] ?? '';
const alone = (partner: string): WrittenShares => ({ kind: 'single', partner });

const all = (basis: WrittenBasis): WrittenLayer[] => [{ from: '0', to: null, unit: 'pence', basis }];
const bothWays = (layers: WrittenLayer[], more: Partial<WrittenRule> = {}): WrittenRule => ({
  over: layers,
  under: layers,
  ...more,
});

/** Layers from 0 that end at each bound in turn; the last basis has no end. */
function layered(
  unit: WrittenLayer['unit'],
  bounds: readonly bigint[],
  bases: readonly WrittenBasis[],
): WrittenLayer[] {
  return bases.map((basis, at) => ({
    from: (at === 0 ? 0n : (bounds[at - 1] ?? 0n)).toString(),
    to: bounds[at]?.toString() ?? null,
    unit,
    basis,
  }));
}

/** The rules that agreements in England are found to have, each as a whole rule to start from and to change. */
export const FAMILIES: readonly Family[] = [
  {
    code: 'fixed',
    title: 'Equal or fixed shares',
    about:
      'Each partner bears the same part of every pound, such as 50:50. Change the parts as you agree them.',
    make: ({ partners }) => bothWays(all(equally(partners))),
  },
  {
    code: 'contribution',
    title: 'By contribution',
    about: 'Each partner bears as much of every pound as it puts in.',
    make: () => bothWays(all(CONTRIBUTION)),
  },
  {
    code: 'weights',
    title: 'By population, activity or turnover',
    about: 'Shared by figures that you name, as they were on a day that you name.',
    make: ({ partners }) =>
      bothWays(
        all({
          kind: 'weights',
          name: 'population',
          asOf: null,
          shares: Object.fromEntries(partners.map((id) => [id, '1'])),
        }),
      ),
  },
  {
    code: 'host-first',
    title: 'Host bears the first loss',
    about: 'Who holds the money bears the first part alone. What is above it is shared by contribution.',
    make: (wishes) => ({
      over: layered('pence', [wishes.amount ?? POUNDS_100_000], [alone(host(wishes)), CONTRIBUTION]),
      under: all(CONTRIBUTION),
    }),
  },
  {
    code: 'reserve-first',
    title: 'Reserve first',
    about: 'A reserve is used up first. What it cannot meet is shared by contribution.',
    make: ({ amount }) => ({
      over: all({ kind: 'reserve', then: CONTRIBUTION }),
      under: all(CONTRIBUTION),
      reservePence: (amount ?? POUNDS_100_000).toString(),
    }),
  },
  {
    code: 'corridor',
    title: 'Corridor',
    about:
      'Small variances stay with the host. Larger ones are shared by contribution, and beyond a second bound equally.',
    make: (wishes) =>
      bothWays(
        layered(
          'bps',
          [wishes.low ?? 200n, wishes.high ?? 500n],
          [alone(host(wishes)), CONTRIBUTION, equally(wishes.partners)],
        ),
      ),
  },
  {
    code: 'tranches',
    title: 'Tranches',
    about: 'Like reinsurance: each slice of an overspend has its own split. Add as many as you need.',
    make: ({ partners, low, high }) => ({
      over: layered(
        'bps',
        [low ?? 100n, high ?? 300n],
        [equally(partners), CONTRIBUTION, { kind: 'escalate' }],
      ),
      under: all(CONTRIBUTION),
    }),
  },
  {
    code: 'blended',
    title: 'Blended payment',
    about:
      'The plan’s value is fixed; of each pound above or below it the provider bears a marginal rate, such as 20%, and the others the rest. Far from plan the partners meet and decide.',
    make: (wishes) => {
      const rate = wishes.rate ?? 20n;
      const others = BigInt(Math.max(1, wishes.partners.length - 1));
      const marginal: WrittenShares = {
        kind: 'fixed',
        shares: Object.fromEntries(
          wishes.partners.map((id) => [id, (id === host(wishes) ? rate * others : 100n - rate).toString()]),
        ),
      };
      return bothWays(layered('bps', [wishes.high ?? 1_000n], [marginal, { kind: 'escalate' }]));
    },
  },
  {
    code: 'aligned',
    title: 'Aligned, without sharing',
    about: 'Each partner bears its own lines. The budgets are looked at together, and nothing is shared.',
    make: () => bothWays(all({ kind: 'ownLine' })),
  },
  {
    code: 'gains-otherwise',
    title: 'Gains shared otherwise than losses',
    about: 'An overspend is shared by contribution, an underspend equally.',
    make: ({ partners }) => ({ over: all(CONTRIBUTION), under: all(equally(partners)) }),
  },
  {
    code: 'gains-never-loses',
    title: 'One partner gains but never loses',
    about: 'Such as a charity: it has its part of an underspend and never pays towards an overspend.',
    make: ({ partners, spared }) =>
      bothWays(all(equally(partners)), {
        caps: [{ partner: spared ?? partners.at(-1) ?? '', direction: 'over', limit: '0', unit: 'pence' }],
        capOverflow: { mode: 'redistribute', basis: equally(partners) },
      }),
  },
];
