import { appendFileSync } from 'node:fs';

/** `npm run faults` asks for the long forms; `npm test` runs the short ones. */
export const LONG = process.env.FAULTS === 'long';

export const inForm = <T>(short: T, long: T): T => (LONG ? long : short);

/** Says what a trial counted, and writes it where `npm run faults` makes its table from. */
export function figures(trial: string, counted: Readonly<Record<string, string | number>>): void {
  const words = Object.entries(counted).map(([name, value]) => `${name} ${value}`);
  console.log(`${trial}: ${words.join(', ')}`);
  const file = process.env.FAULT_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ trial, counted })}\n`);
}

/** The share `p` of the values is not above the answer. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}
