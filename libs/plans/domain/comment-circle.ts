import type { Audience } from '@folkmoot/kernel/audience.js';
import type { CommentOpenness, CommentThread } from './comment.js';
import { OPENNESSES, readersOf, type Circles } from './openness.js';
import type { Section } from './section.js';

/**
 * Who reads a new comment: whoever reads the text, except that what is said about a published text stays within the place. A
 * thread keeps this circle when its section is opened further later: words said over a draft stay with those they were said to.
 */
export function circleOfComment(
  section: Pick<Section, 'openness' | 'ownerOrganisationId'>,
  circles: Circles,
): { openness: CommentOpenness; audience: Audience } {
  const { openness: open, ownerOrganisationId: owner } = section;
  const openness = open === 'public' ? (circles.forum === null ? 'partners' : 'forum') : open;
  return { openness, audience: readersOf(openness, owner, circles)! };
}

/** When the section is closed again, its threads close with it: the narrower of the two circles counts. */
export const audienceOfThread = (
  thread: Pick<CommentThread, 'openness' | 'audience'>,
  section: Pick<Section, 'openness' | 'textAudience'>,
): Audience =>
  OPENNESSES.indexOf(section.openness) < OPENNESSES.indexOf(thread.openness)
    ? section.textAudience
    : thread.audience;
