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
};
