import type { CommitmentRowFragment, MentionPartsFragment } from '../../gql/operations.js';

/** A commitment’s card as a text that names it shows it. */
export const mentionedCommitment = (card: CommitmentRowFragment): MentionPartsFragment => ({
  kind: 'commitment',
  id: card.id,
  version: card.version,
  label: `Commitment ${card.number}`,
  title: card.what,
  standing: card.standing,
  note: null,
  due: card.dueDate,
  place: card.place,
  number: card.number,
  ended: false,
});
