import type {
  MentionPartsFragment,
  PlanPartsFragment,
  SectionPartsFragment,
} from '../../../gql/operations.js';

/** A section’s card as words that link to it show it. */
export const linkedSection = (card: SectionPartsFragment): MentionPartsFragment => ({
  kind: 'plan-section',
  id: card.id,
  version: card.version,
  label: `Section ${card.number}`,
  title: card.title,
  standing: card.frozenAt === null ? card.openness : 'closed',
  note: card.owner.name,
  due: null,
  place: null,
  number: card.number,
  ended: false,
});

export const linkedPlan = (card: PlanPartsFragment): MentionPartsFragment => ({
  kind: 'plan',
  id: card.id,
  version: card.version,
  label: 'Plan',
  title: card.title,
  standing: card.openness,
  note: null,
  due: null,
  place: null,
  number: null,
  ended: false,
});
