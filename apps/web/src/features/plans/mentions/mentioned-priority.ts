import type { MentionPartsFragment, PriorityPartsFragment } from '../../../gql/operations.js';

/** A priority’s card as a text that names it shows it. */
export const mentionedPriority = (card: PriorityPartsFragment): MentionPartsFragment => ({
  kind: 'priority',
  id: card.id,
  version: card.version,
  label: `Priority ${card.number}`,
  title: card.title,
  standing: null,
  note: null,
  due: null,
  place: null,
  number: card.number,
  ended: card.retired,
});
