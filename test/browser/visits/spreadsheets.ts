import type { Visits } from './visit.js';

export const spreadsheetVisits: Visits = {
  '/register/import': [
    { as: 'operator' },
    { as: 'operator', refuse: 'See what it would change' },
    { as: 'chair', status: 404 },
  ],
  '/register/import/:id': [
    { as: 'operator', at: 'list' },
    { as: 'operator', at: '/register/import/none', status: 404 },
    { as: 'chair', at: 'list', status: 404 },
  ],
  '/:place/members/import': [
    { as: 'chair', at: '/northmoor/members/import' },
    { as: 'chair', at: '/northmoor/members/import', refuse: 'Read this list' },
    { as: 'participant', at: '/northmoor/members/import', status: 404 },
  ],
  '/:place/members/import/:file': [
    { as: 'chair', at: 'members' },
    { as: 'chair', at: 'members', refuse: 'Make them members' },
    { as: 'elsewhere', at: 'members', status: 404 },
  ],
  '/:place/members/invite': [
    { as: 'chair', at: '/northmoor/members/invite?q=Carers' },
    { as: 'chair', at: '/northmoor/members/invite?q=Carers', refuse: 'Send the invitation' },
    { as: 'elsewhere', at: '/northmoor/members/invite', status: 404 },
  ],
  '/:place/members/invitations': [
    { as: 'chair', at: '/northmoor/members/invitations' },
    { as: 'elsewhere', at: '/eastvale/members/invitations' },
    { as: 'participant', at: '/northmoor/members/invitations', status: 404 },
  ],
  '/:place/invited/:token': [
    { as: 'visitor', at: 'invited' },
    { as: 'visitor', at: 'invited', refuse: 'Join Northmoor' },
    { as: 'visitor', at: '/northmoor/invited/spent' },
    { as: 'visitor', at: '/northmoor/invited/answered' },
  ],
};
