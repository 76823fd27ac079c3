import type { Visits } from './visit.js';

/** `organisation` stands for the trust of Northmoor, which holds a seat there. */
export const organisationVisits: Visits = {
  '/organisations': [{ as: 'visitor', at: '/organisations?q=northmoor' }],
  '/organisations/:organisation': [
    { as: 'visitor', at: 'organisation' },
    { as: 'chair', at: 'organisation then' },
    { as: 'visitor', at: 'organisation someday' },
    { as: 'visitor', at: '/organisations/ods-NOSUCH', status: 404 },
  ],
  '/organisations/:organisation/successor': [
    { as: 'operator', at: 'successor', refuse: 'Record it' },
    { as: 'chair', at: 'successor', status: 404 },
  ],
  '/:place/members/ended/:organisation': [
    { as: 'chair', at: 'ended', refuse: 'Carry this out' },
    { as: 'participant', at: 'ended', status: 404 },
    { as: 'elsewhere', at: 'ended', status: 404 },
  ],
};
