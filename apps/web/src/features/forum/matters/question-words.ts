import type { ForumThreadPartsFragment } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';

export type ThreadQuestion = NonNullable<ForumThreadPartsFragment['question']>;

/** Whom a thread asks, and how that stands: a colour alone would not say that it is late. */
export function questionWords({
  ownerName,
  ownerOrganisation,
  due,
  overdue,
  answer,
}: ThreadQuestion): string {
  const whom = `${ownerName}, ${ownerOrganisation}`;
  if (answer !== null) return `Question for ${whom}: answered in post ${answer}.`;
  return `Question for ${whom}: ${overdue ? `overdue since ${formatDate(due)}` : `open, by ${formatDate(due)}`}.`;
}
