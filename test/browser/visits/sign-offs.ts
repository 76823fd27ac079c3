import type { Visits } from './visit.js';

/** The chair signs for the board of the first sign-off, whose trust has set a condition. */
export const signOffVisits: Visits = {
  '/:place/sign-offs': [
    { as: 'chair', at: '/northmoor/sign-offs' },
    { as: 'elsewhere', at: '/eastvale/sign-offs' },
    { as: 'visitor', at: '/northmoor/sign-offs' },
  ],
  '/:place/sign-offs/routes': [
    { as: 'chair', at: '/northmoor/sign-offs/routes' },
    { as: 'participant', at: '/northmoor/sign-offs/routes', status: 404 },
  ],
  '/:place/sign-offs/routes/:route': [
    { as: 'chair', at: '/northmoor/sign-offs/routes/new', refuse: 'Save' },
    { as: 'participant', at: '/northmoor/sign-offs/routes/new', status: 404 },
  ],
  '/:place/sign-offs/:number': [
    { as: 'chair', at: '/northmoor/sign-offs/1' },
    { as: 'elsewhere', at: '/northmoor/sign-offs/1', status: 404 },
    // Asked to sign in, whether it is there or not.
    { as: 'visitor', at: '/northmoor/sign-offs/1' },
    { as: 'visitor', at: '/northmoor/sign-offs/99' },
  ],
  '/:place/sign-offs/:number/sign': [
    { as: 'chair', at: '/northmoor/sign-offs/1/sign' },
    { as: 'chair', at: '/northmoor/sign-offs/1/sign', refuse: 'Sign' },
    { as: 'elsewhere', at: '/northmoor/sign-offs/1/sign', status: 404 },
  ],
  '/:place/sign-offs/:number/record/:organisation': [
    { as: 'chair', at: 'record' },
    { as: 'chair', at: 'record', refuse: 'Record it' },
    { as: 'elsewhere', at: 'record', status: 404 },
  ],
};
