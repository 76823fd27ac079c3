import { formatPence } from '../../../lib/money.js';

/** What a partner bears: in words, because a sign alone is easily missed. */
export const bears = (pence: string): string => {
  const amount = BigInt(pence);
  if (amount === 0n) return 'nothing';
  return amount > 0n ? `${formatPence(amount)} to pay` : `${formatPence(-amount)} back`;
};

/** A variance: how far a forecast is from its budget. */
export const againstBudget = (pence: string): string => {
  const amount = BigInt(pence);
  if (amount === 0n) return 'on budget';
  return amount > 0n ? `${formatPence(amount)} over` : `${formatPence(-amount)} under`;
};

const STANDINGS: Readonly<Record<string, { word: string; shape: string; tone: string }>> = {
  'on-budget': { word: 'Within 1%', shape: '●', tone: 'on-track' },
  'near-budget': { word: 'Within 3%', shape: '◆', tone: 'slipping' },
  'off-budget': { word: 'More than 3%', shape: '▲', tone: 'late' },
};

/** How far from the budget, as a word, a shape and a colour. */
export function MoneyTag({ standing }: { standing: string }) {
  const { word, shape, tone } = STANDINGS[standing] ?? { word: standing, shape: '○', tone: 'not-started' };
  return (
    <span className={`app-status app-status--${tone}`}>
      <span aria-hidden="true" className="app-status__shape">
        {shape}
      </span>
      {word}
    </span>
  );
}
