import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { insert, update, type Change } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { INTEREST, interestEvent } from '../contract/interest-events.js';
import { wordsOf, type Interest, type InterestWords } from '../domain/interest.js';
import { audienceOfInterest, decidesHere, type InterestPlace } from '../domain/interest-policy.js';
import { earlierWordsTable, interestTable } from '../storage/interest.tables.js';

export interface InterestOutcome {
  readonly id: Id;
}

/** Ids, codes and days: the words are rows. */
export function toldOf(interest: Interest, event: string): DomainEvent {
  return {
    type: interestEvent(event),
    subject: { kind: INTEREST, id: interest.id },
    audience: interest.audience,
    streams: [`partnership/${interest.partnershipId}`],
    data: {
      regime: interest.regime,
      category: interest.category,
      since: interest.since,
      until: interest.until,
    },
  };
}

/** Writes the new words, and keeps what was said before. */
export function rewritten(
  interest: Interest,
  version: number,
  words: InterestWords,
  event: string,
  place: InterestPlace,
  at: Moment,
): Change<InterestOutcome> {
  const after: Interest = {
    ...interest,
    ...words,
    audience: audienceAfter(interest, words, place, at.scope),
  };
  return {
    rows: [
      insert(earlierWordsTable, {
        id: at.newId(),
        interestId: interest.id,
        words: wordsOf(interest),
        replacedAt: at.now,
      }),
      update(interestTable, { id: interest.id, version }, { ...words, audience: after.audience }),
    ],
    events: [toldOf(after, event)],
    result: { id: interest.id },
  };
}

/** Whoever has left can end an entry, but what was public as that of somebody who decided here stays so. */
function audienceAfter(interest: Interest, words: InterestWords, place: InterestPlace, scope: Scope): string {
  const gone = !scope.holds(place.audience);
  return gone && words.published && interest.published
    ? interest.audience
    : audienceOfInterest(words.published, decidesHere(scope, place), place);
}

/** Policies have made sure that it is a person who acts. */
export function personOf(scope: Scope): { personId: Id; organisationId: Id } {
  const person = scope.person;
  if (!person || person.organisationId === null)
    throw new Error('A policy let somebody through who acts for no organisation.');
  return { personId: person.personId, organisationId: person.organisationId };
}
