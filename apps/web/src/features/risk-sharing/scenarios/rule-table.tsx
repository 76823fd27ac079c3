import type { PartnerIllustration } from '@folkmoot/risk-sharing/domain/illustration/illustration.js';
import type { IllustrationResult } from '@folkmoot/risk-sharing/terms/scenario.js';
import { Table } from '../../../ui/table.js';
import { percentOf, roughly, smallPercent } from './amounts.js';

interface Measure {
  readonly name: string;
  readonly of: (made: PartnerIllustration) => string;
}

/** The rules beside each other, for one partner: a column for each. */
export function RuleTable({ result, partner }: { result: IllustrationResult; partner: number }) {
  const { name, tolerance, turnover } = result.partners[partner]!;
  const made = result.figures.arrangements.map(({ partners }) => partners[partner]!);
  return (
    <Table
      caption={`What ${name} may pay by each rule`}
      hideCaption
      columns={[
        { heading: 'In the year', cell: (row: Measure) => row.name },
        ...made.map((one, at) => ({
          heading: result.titles[at] ?? '',
          numeric: true,
          cell: ({ of }: Measure) => of(one),
        })),
      ]}
      rows={measures(tolerance, turnover)}
      rowKey={(row) => row.name}
    />
  );
}

const money = (name: string, of: (made: PartnerIllustration) => number): Measure => ({
  name,
  of: (made) => roughly(of(made)),
});

function measures(tolerance: number | null, turnover: number | null): Measure[] {
  return [
    money('Mean', ({ spread }) => spread.mean),
    money('1 in 10 below (P10)', ({ spread }) => spread.p10),
    money('Middle (P50)', ({ spread }) => spread.p50),
    money('1 in 5 above (P80)', ({ spread }) => spread.p80),
    money('1 in 20 above (P95)', ({ spread }) => spread.p95),
    money('Mean of the worst 5%', ({ spread }) => spread.worst),
    ...(tolerance === null
      ? []
      : [
          {
            name: `Chance of more than the ${roughly(tolerance)} it can bear`,
            of: ({ aboveTolerance }: PartnerIllustration) => percentOf(aboveTolerance ?? 0),
          },
        ]),
    { name: 'Chance that its cap takes effect', of: ({ atCap }) => percentOf(atCap) },
    {
      name: 'Its part of the mean, beside its part of the contributions',
      of: ({ shareToContribution }) =>
        shareToContribution === null ? '–' : `${shareToContribution.toFixed(2)}×`,
    },
    ...(turnover
      ? [
          {
            name: '1 in 20 above, of its turnover',
            of: ({ spread }: PartnerIllustration) => smallPercent(spread.p95 / turnover),
          },
        ]
      : []),
  ];
}
