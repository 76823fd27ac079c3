import { declareInterest } from '@folkmoot/interests/actions/declare-interest.js';
import { setTerms } from '@folkmoot/partnerships/actions/set-terms.js';
import { PLACE } from './northmoor.js';
import { DECISIONS, INTERESTS, LATER_QUORUM, QUORUM, TERMS } from './northmoor-terms.js';
import type { Stage } from './stage.js';

const AGREED_DAYS_AGO = 80;
const CHANGED_DAYS_AGO = 12;

/** The terms of reference as first agreed, and a quorum that was changed since. */
export async function agreeTerms(stage: Stage): Promise<void> {
  const secretary = stage.person('secretary');
  const change = { partnershipId: stage.placeId, words: [] };
  stage.goTo(AGREED_DAYS_AGO);
  const words = Object.entries(TERMS).map(([field, text]) => ({ field, text }));
  const first = { ...change, words, quorum: QUORUM, decisions: DECISIONS };
  await stage.must(setTerms, { ...first, seen: 0, effectiveFrom: stage.day(-AGREED_DAYS_AGO) }, secretary);
  stage.goTo(CHANGED_DAYS_AGO);
  const later = { ...change, seen: 1, effectiveFrom: stage.day(-CHANGED_DAYS_AGO), quorum: LATER_QUORUM };
  await stage.must(setTerms, later, secretary);
}

export async function declareInterests(stage: Stage): Promise<void> {
  for (const { by, ago, ...interest } of INTERESTS) {
    stage.goTo(ago);
    await stage.must(
      declareInterest,
      { ...interest, place: PLACE.slug, since: stage.day(-900), until: null },
      stage.person(by),
    );
  }
}
