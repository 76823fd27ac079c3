import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { suggestersOf, type Circles } from './openness.js';
import { answersFor, isOfficer, mayWrite } from './plan-policy.js';
import type { Section } from './section.js';
import type { Suggestion } from './suggestion.js';

type Seen = Pick<Section, 'ownerOrganisationId' | 'openness' | 'textAudience' | 'writeAudience'>;

/**
 * | who, of those who read the text                       | suggest | decide                   | withdraw |
 * | who answers for the owner (see plan-policy)           | yes     | yes                      | own      |
 * | chair, vice-chair, secretary                          | yes     | yes, but in no draft     | own      |
 * | others who write: members, deputies, forum if open so | yes     | no                       | own      |
 * | observers; the forum, of a published text             | yes     | no                       | own      |
 * | everyone else, the public                             | no      | no                       | own      |
 *
 * The owner answers for the text, so it decides; the officers too, or a published text could wait for one organisation for
 * ever. "Own" is a person's for the organisation they made it for.
 */
export function maySuggest(scope: Scope, circles: Circles, section: Seen): boolean {
  const suggesters = suggestersOf(section.openness, section.ownerOrganisationId, circles);
  return (
    scope.sees(section.textAudience) &&
    (mayWrite(scope, section) || (suggesters !== null && scope.holds(suggesters)))
  );
}

/** Those who may suggest or write, in any role: what is only suggested in a published text is not for the public. */
export const seesSuggestions = (scope: Scope, circles: Circles, section: Seen): boolean =>
  scope.sees(section.textAudience) &&
  (scope.sees(suggestionsAudience(section, circles)) || scope.sees(section.writeAudience));

/** Who hears of suggestions. */
export const suggestionsAudience = (
  section: Pick<Section, 'ownerOrganisationId' | 'openness' | 'writeAudience'>,
  circles: Circles,
): Audience => suggestersOf(section.openness, section.ownerOrganisationId, circles) ?? section.writeAudience;

export const mayDecideSuggestions = (scope: Scope, circles: Circles, section: Seen): boolean =>
  scope.sees(section.textAudience) &&
  (answersFor(scope, circles, section.ownerOrganisationId) ||
    (section.openness !== 'owner' && isOfficer(scope, circles)));

export const isOwnSuggestion = (
  scope: Scope,
  made: Pick<Suggestion, 'personId' | 'organisationId'>,
): boolean => scope.person?.personId === made.personId && scope.person.organisationId === made.organisationId;
