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

const STANDINGS: Readonly<
  Record<string, { shape: string; tone: string; words: (limits: Limits) => string }>
> = {
  'on-budget': { shape: '●', tone: 'on-track', words: ({ greenBps }) => `Within ${perCent(greenBps)}` },
  'near-budget': { shape: '◆', tone: 'slipping', words: ({ amberBps }) => `Within ${perCent(amberBps)}` },
  'off-budget': { shape: '▲', tone: 'late', words: ({ amberBps }) => `More than ${perCent(amberBps)}` },
};

export interface Limits {
  greenBps: number;
  amberBps: number;
}

/** Hundredths of 1% as people say them: 150 is 1.5%. */
export const perCent = (bps: number): string => `${String(bps / 100)}%`;

/** How far from the budget, as a word, a shape and a colour. */
export function MoneyTag({ position }: { position: Limits & { standing: string } }) {
  const known = STANDINGS[position.standing];
  return (
    <span className={`app-status app-status--${known?.tone ?? 'not-started'}`}>
      <span aria-hidden="true" className="app-status__shape">
        {known?.shape ?? '○'}
      </span>
      {known?.words(position) ?? position.standing}
    </span>
  );
}
