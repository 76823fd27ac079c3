import type { Visits } from './visit.js';

export const commitmentVisits: Visits = {
  '/:place/commitments': [
    { as: 'visitor', at: '/northmoor/commitments' },
    { as: 'chair', at: '/northmoor/commitments' },
    { as: 'chair', at: '/northmoor/commitments?by=owner' },
    { as: 'elsewhere', at: '/eastvale/commitments' },
  ],
  '/:place/commitments/new': [
    { as: 'chair', at: '/northmoor/commitments/new' },
    { as: 'chair', at: '/northmoor/commitments/new', refuse: 'Make the commitment' },
  ],
  '/:place/commitments/rules': [
    { as: 'visitor', at: '/northmoor/commitments/rules' },
    { as: 'chair', at: '/northmoor/commitments/rules', refuse: 'Agree these limits' },
  ],
  '/:place/commitments/:number': [
    { as: 'visitor', at: '/northmoor/commitments/1' },
    { as: 'chair', at: '/northmoor/commitments/1' },
    { as: 'visitor', at: '/northmoor/commitments/999', status: 404 },
  ],
};
