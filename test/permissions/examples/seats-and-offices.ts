import type { Id } from '@folkmoot/kernel/id.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { colleague, must, person } from '../../worlds/partnerships.js';
import { deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { nth, group, emptySeat, START } from '../partners-made.js';

/** An organisation's confirmed person who has no part in the place yet. */
async function somebodyConfirmed(at: ProbeWorld): Promise<{ personId: Id; organisationId: Id }> {
  const organisationId = await group(at);
  return {
    personId: (await colleague(at.app, at.world.operator, `Confirmed${nth()} Person`, organisationId))
      .personId,
    organisationId,
  };
}

/** Who sits, who runs the place, and who speaks for an organisation. */
export const seatAndOfficeExamples: Readonly<Record<string, ProbedOperation>> = {
  offerSeat: {
    operators: START,
    call: async (at) =>
      deed('offerSeat', 'OfferSeatInput', {
        partnershipId: at.world.place.id,
        organisationId: await group(at),
        seatClass: 'vcse',
        voting: false,
      }),
  },
  fillSeat: {
    operators: START,
    call: async (at) => {
      const { personId, organisationId } = await somebodyConfirmed(at);
      return deed('fillSeat', 'FillSeatInput', {
        seatId: await emptySeat(at, organisationId),
        personId,
        capacity: 'representative',
      });
    },
  },
  endSeat: {
    operators: START,
    call: async (at) =>
      deed('endSeat', 'EndSeatInput', { seatId: await emptySeat(at, await group(at)), version: 1 }),
  },
  appointOffice: {
    operators: START,
    call: async (at) =>
      deed('appointOffice', 'AppointOfficeInput', {
        ...(await somebodyConfirmed(at)),
        partnershipId: at.world.place.id,
        role: 'vice-chair',
      }),
  },
  endOffice: {
    operators: START,
    call: async (at) => {
      const appointed = {
        ...(await somebodyConfirmed(at)),
        partnershipId: at.world.place.id,
        role: 'secretary',
      };
      const { officeId } = await must(at.app, appointOffice, appointed, at.world.operator);
      return deed('endOffice', 'EndOfficeInput', { officeId, version: 1 });
    },
  },
  'representOrganisation (of one that takes no part here)': {
    operators: START,
    call: async (at) => {
      const organisationId = await group(at);
      const personId = await person(at.app, `Foreign${nth()} Person`);
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'representative',
        jobTitle: 'Manager',
        partnershipId: at.world.place.id,
      });
    },
  },
  representOrganisation: {
    operators: START,
    call: async (at) => {
      const organisationId = await group(at);
      await emptySeat(at, organisationId);
      const personId = await person(at.app, `Named${nth()} Person`);
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'representative',
        jobTitle: 'Manager',
        partnershipId: at.world.place.id,
      });
    },
  },
  'representOrganisation (of one that has its own people)': {
    operators: START,
    call: async (at) => {
      const personId = await person(at.app, `Second${nth()} Person`);
      const organisationId = at.world.organisations.trust;
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'representative',
        jobTitle: 'Director',
        partnershipId: at.world.place.id,
      });
    },
  },
  'representOrganisation (the first to sign for one with a seat)': {
    operators: START,
    call: async (at) => {
      const organisationId = await group(at);
      await emptySeat(at, organisationId);
      const personId = await person(at.app, `Signing${nth()} Person`);
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'signatory',
        jobTitle: 'Director',
        partnershipId: at.world.place.id,
      });
    },
  },
  'representOrganisation (to sign, for one with its own people)': {
    operators: START,
    call: async (at) => {
      const personId = await person(at.app, `Signing${nth()} Person`);
      const organisationId = at.world.organisations.trust;
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'signatory',
        jobTitle: 'Director',
        partnershipId: at.world.place.id,
      });
    },
  },
};
