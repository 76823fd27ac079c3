import { everybody, type Visits } from './visit.js';

export const publicVisits: Visits = {
  '/': [...everybody, { as: 'visitor', at: '/?q=nowhere' }],
  '/help': everybody,
  '/privacy': everybody,
  '/cookies': everybody,
  '/accessibility': everybody,
  '/contact': everybody,
  '/demonstration': [{ as: 'visitor', status: 404 }],
  '/demonstration/mail': [{ as: 'visitor', status: 404 }],
  '/*': [
    { as: 'visitor', at: '/no-such/page/at/all', status: 404 },
    { as: 'chair', at: '/no-such/page/at/all', status: 404 },
  ],
};
