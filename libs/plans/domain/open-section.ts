import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Audience } from '@folkmoot/kernel/audience.js';
import {
  listedTo,
  OPENNESSES,
  readersOf,
  wider,
  writersOf,
  type Circles,
  type Openness,
  type PlanOpenness,
} from './openness.js';
import type { Section } from './section.js';

export interface Opened {
  readonly openness: Openness;
  readonly audience: Audience;
  readonly textAudience: Audience;
  readonly writeAudience: Audience;
}

/** A new section's audiences: its text is its owner's draft; whether others know of it was decided by who added it. */
export const draftOf = (ownerId: string, listedFor: Audience | null): Opened => {
  const draft = readersOf('owner', ownerId, { partners: '', forum: null })!;
  return { openness: 'owner', audience: listedFor ?? draft, textAudience: draft, writeAudience: draft };
};

/**
 * Opens a section further, or closes it. Once listed, a section stays in the outline, also as a draft: people who knew of it
 * would otherwise look for it. `ownerInside` says whether the owner is in the circle it is opened to.
 */
export function openSection(
  section: Section,
  to: string,
  plan: { readonly openness: PlanOpenness },
  circles: Circles,
  ownerInside: boolean,
): Result<Opened> {
  if (!isOpenness(to))
    return refused(
      refusal(fault('section/openness-unknown', 'openness', 'Choose who can read this section.')),
    );
  if (to === section.openness)
    return refused(
      refusal(fault('section/already-so', 'openness', 'This section is already open exactly so far.')),
    );
  const owner = section.ownerOrganisationId;
  const textAudience = readersOf(to, owner, circles);
  const writeAudience = writersOf(to, owner, circles);
  if (textAudience === null || writeAudience === null)
    return refused(
      refusal(
        fault(
          'section/no-forum',
          'openness',
          'This partnership has no forum yet. Choose all partners, or start the forum first.',
        ),
      ),
    );
  if (!ownerInside)
    return refused(
      refusal(
        fault(
          'section/owner-left-out',
          'openness',
          'The section’s own organisation would no longer see it, because it is not one of the partners. Choose the forum, or give the section to another organisation first.',
        ),
      ),
    );
  const outline = listedTo(plan.openness, circles);
  const listed = to === 'owner' ? outline : wider<Openness>(outline, to);
  const unlisted = to === 'owner' && section.audience === readersOf('owner', owner, circles);
  return done({
    openness: to,
    textAudience,
    writeAudience,
    audience: unlisted ? section.audience : readersOf(listed, owner, circles)!,
  });
}

export const isOpenness = (text: string): text is Openness =>
  (OPENNESSES as readonly string[]).includes(text);
