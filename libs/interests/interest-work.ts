import { Injectable } from '@nestjs/common';
import { WorkSources, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { returnsOf } from './reads/returns.js';

/** Places where somebody has to say, or say again, what they have to declare. */
export const interestWork: WorkSource = async (queries, { personId, hats, today }) => {
  const returns = await returnsOf(queries, { partnershipId: null, personId }, today);
  return returns
    .filter((one) => one.waits)
    .flatMap(({ partnershipId, place, placeName, organisationIds, due }) => {
      const hat = hats.find(({ organisationId }) => organisationIds.includes(organisationId));
      return hat
        ? [
            {
              id: partnershipId,
              kind: 'interests',
              place,
              placeName,
              organisationId: hat.organisationId,
              due,
              since: null,
              what: 'Declare your interests',
              ask: 'Say what could sway you here, or that there is nothing.',
              path: `/${place}/interests/mine`,
            },
          ]
        : [];
    });
};

/** What this area adds to everybody’s list of work. */
@Injectable()
export class InterestWork {
  constructor(sources: WorkSources) {
    sources.register('interests', interestWork);
  }
}
