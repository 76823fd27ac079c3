import type { Visits } from './visit.js';

export const interestVisits: Visits = {
  '/:place/interests': [
    { as: 'visitor', at: '/northmoor/interests' },
    { as: 'chair', at: '/northmoor/interests' },
    { as: 'visitor', at: '/eastvale/interests' },
  ],
  '/:place/interests/export/csv': [{ as: 'visitor', at: '/northmoor/interests/export/csv', file: true }],
  '/:place/interests/mine': [
    { as: 'chair', at: '/northmoor/interests/mine' },
    { as: 'elsewhere', at: '/eastvale/interests/mine' },
    { as: 'visitor', at: '/northmoor/interests/mine', status: 404 },
  ],
  '/:place/interests/declare': [
    { as: 'chair', at: '/northmoor/interests/declare' },
    { as: 'chair', at: '/northmoor/interests/declare', refuse: 'Declare the interest' },
    { as: 'participant', at: '/northmoor/interests/declare', status: 404 },
  ],
  '/:place/interests/all': [
    { as: 'chair', at: '/northmoor/interests/all' },
    { as: 'elsewhere', at: '/eastvale/interests/all' },
    { as: 'participant', at: '/northmoor/interests/all', status: 404 },
  ],
  '/:place/interests/:interest': [
    { as: 'chair', at: 'interest' },
    { as: 'chair', at: 'interest', refuse: 'End the interest' },
    { as: 'elsewhere', at: 'interest', status: 404 },
  ],
};
