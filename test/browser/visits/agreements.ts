import type { Visits } from './visit.js';

/** Agreement 1 is drafted whole, agreement 2 has everything still to do. */
export const agreementVisits: Visits = {
  '/:place/agreements': [
    { as: 'visitor', at: '/northmoor/agreements' },
    { as: 'chair', at: '/northmoor/agreements' },
    { as: 'elsewhere', at: '/eastvale/agreements' },
  ],
  '/:place/agreements/new': [
    { as: 'chair', at: '/northmoor/agreements/new' },
    { as: 'chair', at: '/northmoor/agreements/new', refuse: 'Start the agreement' },
    { as: 'participant', at: '/northmoor/agreements/new', status: 404 },
  ],
  '/:place/agreements/:number': [
    { as: 'chair', at: '/northmoor/agreements/1' },
    { as: 'chair', at: '/northmoor/agreements/2' },
    { as: 'elsewhere', at: '/northmoor/agreements/1', status: 404 },
    // Asked to sign in, whether it is there or not, as everywhere that is for partners alone.
    { as: 'visitor', at: '/northmoor/agreements/99' },
  ],
  '/:place/agreements/:number/print': [
    { as: 'chair', at: '/northmoor/agreements/1/print' },
    { as: 'elsewhere', at: '/northmoor/agreements/1/print', status: 404 },
  ],
  '/:place/agreements/:number/versions/:version': [
    { as: 'chair', at: '/northmoor/agreements/1/versions/1' },
    { as: 'chair', at: 'version in force' },
    { as: 'elsewhere', at: '/northmoor/agreements/1/versions/1', status: 404 },
  ],
  '/:place/agreements/:number/versions/:version/deed': [
    { as: 'chair', at: 'deed' },
    { as: 'chair', at: 'deed', refuse: 'File the deed' },
    { as: 'elsewhere', at: 'deed', status: 404 },
  ],
  '/:place/agreements/:number/draft/:part': [
    { as: 'chair', at: '/northmoor/agreements/1/draft/period' },
    { as: 'chair', at: '/northmoor/agreements/1/draft/partners' },
    { as: 'chair', at: '/northmoor/agreements/1/draft/scheme-s1' },
    { as: 'chair', at: '/northmoor/agreements/2/draft/scheme-new', refuse: 'Save' },
    { as: 'chair', at: '/northmoor/agreements/1/draft/money-s1' },
    { as: 'chair', at: '/northmoor/agreements/1/draft/written' },
    { as: 'elsewhere', at: '/northmoor/agreements/1/draft/period', status: 404 },
  ],
};
