import { formatPence } from '@folkmoot/kernel/money.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import { Table } from '../../../ui/table.js';

type Outlook = StoredAssumptions['lines'][number]['outlook'];

function outlookInWords(outlook: Outlook): string {
  switch (outlook.kind) {
    case 'judgement':
      return `by judgement, from ${formatPence(outlook.low)} to ${formatPence(outlook.high)}, likeliest ${formatPence(outlook.likely)}`;
    case 'demand':
      return `led by demand: what is to come at ${String(outlook.middlePercent)}% of plan, with a spread of ${String(outlook.spreadPercent)}%`;
    case 'packages':
      return `about ${String(outlook.expected)} packages of typically ${formatPence(outlook.costPence)}, with a spread of ${String(outlook.spreadPercent)}%`;
    case 'contracted':
      return outlook.spreadPercent === 0
        ? 'contracted at a fixed price'
        : `contracted, give or take ${String(outlook.spreadPercent)}%`;
  }
}

/** All that is assumed, in words: for those who may not change it, and beside the figures. */
export function Assumed({ assumptions, terms }: { assumptions: StoredAssumptions; terms: StoredTerms }) {
  const nameOf = (id: string): string => terms.partners.find((one) => one.id === id)?.name ?? 'a partner';
  const limits = terms.partners.flatMap(({ id }) => {
    const [bears, turns] = [assumptions.tolerances[id], assumptions.turnovers[id]];
    return [
      ...(bears === undefined ? [] : [`${nameOf(id)} can bear ${formatPence(bears)}.`]),
      ...(turns === undefined ? [] : [`${nameOf(id)} turns over ${formatPence(turns)} in a year.`]),
    ];
  });
  return (
    <>
      <h2>What is assumed</h2>
      <Table
        caption="What each scheme may come to"
        hideCaption
        columns={[
          {
            heading: 'Scheme',
            cell: ({ scheme, title, budgetPence }) =>
              `${terms.schemes.find(({ key }) => key === scheme)?.title ?? scheme}${title && `: ${title}`}${
                budgetPence === null ? '' : `, with ${formatPence(budgetPence)} of the budget`
              }`,
          },
          { heading: 'Spent so far', numeric: true, cell: ({ spentPence }) => formatPence(spentPence) },
          { heading: 'The year', cell: ({ outlook }) => outlookInWords(outlook) },
        ]}
        rows={assumptions.lines}
        rowKey={({ scheme, title }) => `${scheme} ${title}`}
      />
      <p>
        {assumptions.pastMonths === 0
          ? 'The year has not begun.'
          : `Months that have passed: ${String(assumptions.pastMonths)}.`}{' '}
        The schemes move together by {assumptions.correlationPercent}%. {limits.join(' ')}
      </p>
    </>
  );
}
