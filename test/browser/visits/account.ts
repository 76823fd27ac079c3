import type { Visits } from './visit.js';

export const accountVisits: Visits = {
  '/sign-in': [{ as: 'visitor' }, { as: 'visitor', refuse: 'Mail me a link' }],
  '/sign-in/sent': [{ as: 'visitor' }],
  '/sign-in/code': [{ as: 'visitor' }, { as: 'visitor', refuse: 'Sign in' }],
  '/sign-in/link/:token': [{ as: 'visitor', at: '/sign-in/link/spent' }],
  '/sign-out': [{ as: 'chair' }],
  '/account': [{ as: 'chair' }],
  '/account/code': [{ as: 'chair' }],
  '/account/kept-words': [{ as: 'chair' }],
  '/account/data': [{ as: 'chair' }],
  '/account/data/export/:as': [
    { as: 'chair', at: '/account/data/export/html', file: true },
    { as: 'chair', at: '/account/data/export/json', file: true },
    { as: 'chair', at: '/account/data/export/word', file: true, status: 404 },
  ],
  '/account/leave': [
    { as: 'chair', refuse: 'Leave the place' },
    { as: 'stranger', at: '/account/leave' },
  ],
  '/account/erase': [{ as: 'chair', refuse: 'Erase my personal data' }],
  '/account/speaking-for': [{ as: 'chair' }],
  '/account/change/:token': [
    { as: 'visitor', at: 'going' },
    { as: 'visitor', at: '/account/change/spent' },
    { as: 'visitor', at: '/account/change/done' },
  ],
  '/account/address/:token': [{ as: 'chair', at: '/account/address/spent' }],
  '/set-up/:token': [{ as: 'visitor', at: '/set-up/spent' }],
  '/my-work': [{ as: 'chair' }, { as: 'stranger' }],
  '/account/mails': [{ as: 'chair' }],
  '/account/calendar': [{ as: 'chair' }, { as: 'participant' }],
  '/calendar/:file': [
    { as: 'visitor', at: 'calendar', file: true },
    { as: 'visitor', at: '/calendar/none.ics', file: true, status: 404 },
  ],
  '/stop-mails/:token': [{ as: 'visitor', at: '/stop-mails/none', status: 404 }],
  '/report/:token': [
    { as: 'visitor', at: 'mailed' },
    { as: 'visitor', at: 'mailed slip', refuse: 'Report: slipping' },
    { as: 'visitor', at: '/report/none', status: 404 },
  ],
  '/inbox': [{ as: 'chair' }, { as: 'stranger' }, { as: 'participant', at: '/inbox?before=none' }],
  '/inbox/:notice': [{ as: 'chair', at: '/inbox/none' }],
  '/operator': [{ as: 'operator' }, { as: 'chair', status: 404 }, { as: 'visitor', status: 404 }],
  '/operator/open-place': [
    { as: 'operator' },
    { as: 'operator', refuse: 'Open the place' },
    { as: 'chair', status: 404 },
  ],
};
