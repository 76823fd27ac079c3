import type { TermsReadFragment } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';

/** Which version is shown, and from when to when it holds. */
export function sinceWords({ number, effectiveFrom, nextFrom, day }: TermsReadFragment): string {
  const next = nextFrom ? ` Other terms hold from ${formatDate(nextFrom)}.` : '';
  if (!effectiveFrom) return `No terms had been written for ${formatDate(day)}.${next}`;
  return `Version ${number}, in force from ${formatDate(effectiveFrom)}.${next}`;
}
