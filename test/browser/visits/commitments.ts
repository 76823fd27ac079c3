import type { Visits } from './visit.js';

export const commitmentVisits: Visits = {
  '/:place/commitments': [
    { as: 'visitor', at: '/northmoor/commitments' },
    { as: 'chair', at: '/northmoor/commitments' },
    { as: 'chair', at: '/northmoor/commitments?by=owner&sort=slips' },
    { as: 'chair', at: '/northmoor/commitments?by=month&priority=none&mine=yes' },
    { as: 'elsewhere', at: '/eastvale/commitments' },
  ],
  '/:place/commitments/bring': [
    { as: 'chair', at: '/northmoor/commitments/bring' },
    { as: 'chair', at: '/northmoor/commitments/bring', refuse: 'Read this log' },
    { as: 'participant', at: '/northmoor/commitments/bring', status: 404 },
  ],
  '/:place/commitments/bring/:file': [
    { as: 'chair', at: 'log' },
    { as: 'chair', at: 'log', refuse: 'Make them' },
    { as: 'elsewhere', at: 'log', status: 404 },
  ],
  '/:place/commitments.csv': [{ as: 'visitor', at: '/northmoor/commitments.csv', file: true }],
  '/:place/commitments.xlsx': [
    { as: 'chair', at: '/northmoor/commitments.xlsx?standing=late', file: true },
    { as: 'visitor', at: '/nowhere/commitments.xlsx', file: true, status: 404 },
  ],
  '/:place/commitments/new': [
    { as: 'chair', at: '/northmoor/commitments/new' },
    { as: 'chair', at: '/northmoor/commitments/new', refuse: 'Make the commitment' },
    { as: 'chair', at: '/northmoor/commitments/new?section=falls-at-home', refuse: 'Make the commitment' },
  ],
  '/:place/commitments/posts': [
    { as: 'chair', at: '/northmoor/commitments/posts', file: true },
    { as: 'elsewhere', at: '/northmoor/commitments/posts', file: true, status: 404 },
  ],
  '/:place/commitments/view': [
    { as: 'visitor', at: '/northmoor/commitments/view' },
    { as: 'chair', at: '/northmoor/commitments/view?by=month', refuse: 'Save and show' },
  ],
  '/:place/commitments/projector': [
    { as: 'chair', at: '/northmoor/commitments/projector' },
    { as: 'visitor', at: '/northmoor/commitments/projector?standing=done' },
  ],
  '/:place/commitments/timeline': [
    { as: 'visitor', at: '/northmoor/commitments/timeline' },
    { as: 'elsewhere', at: '/eastvale/commitments/timeline' },
  ],
  '/:place/commitments/rules': [
    { as: 'visitor', at: '/northmoor/commitments/rules' },
    { as: 'chair', at: '/northmoor/commitments/rules', refuse: 'Agree these limits' },
  ],
  '/:place/commitments/orphans': [
    { as: 'visitor', at: '/northmoor/commitments/orphans' },
    { as: 'elsewhere', at: '/eastvale/commitments/orphans' },
  ],
  '/:place/commitments/waiting': [
    { as: 'chair', at: '/northmoor/commitments/waiting' },
    { as: 'elsewhere', at: '/eastvale/commitments/waiting' },
  ],
  '/:place/commitments/:number': [
    { as: 'visitor', at: '/northmoor/commitments/1' },
    { as: 'chair', at: '/northmoor/commitments/1' },
    { as: 'visitor', at: '/northmoor/commitments/999', status: 404 },
  ],
  '/:place/commitments/:number/change': [
    { as: 'chair', at: '/northmoor/commitments/1/change', refuse: 'Save' },
    { as: 'stranger', at: '/northmoor/commitments/1/change', status: 404 },
  ],
};
