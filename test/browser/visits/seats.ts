import type { Visits } from './visit.js';

export const seatVisits: Visits = {
  '/:place/members/seats': [
    { as: 'visitor', at: '/northmoor/members/seats' },
    { as: 'chair', at: '/northmoor/members/seats' },
  ],
  '/:place/members/seats/new': [
    { as: 'chair', at: '/northmoor/members/seats/new?template=pcn&q=Carers', refuse: 'Add the seat' },
    { as: 'participant', at: '/northmoor/members/seats/new', status: 404 },
  ],
  '/:place/members/seats/alarms': [
    { as: 'chair', at: '/northmoor/members/seats/alarms', refuse: 'Save' },
    { as: 'participant', at: '/northmoor/members/seats/alarms', status: 404 },
  ],
  '/:place/members/seats/:seat': [
    { as: 'chair', at: 'seat', refuse: 'Name them' },
    { as: 'participant', at: 'seat' },
    { as: 'visitor', at: 'seat', status: 404 },
    { as: 'stranger', at: 'seat', status: 404 },
  ],
  '/:place/members/seats/:seat/handover': [
    { as: 'chair', at: 'handover' },
    { as: 'participant', at: 'handover', status: 404 },
  ],
  '/alliances/new': [{ as: 'chair', status: 404 }],
  // From inside these pages are tried in alliance.spec.ts: nobody here is in an alliance.
  '/:place/elections': [
    { as: 'visitor', at: '/moor-voices/elections' },
    { as: 'elsewhere', at: '/eastvale/elections', status: 404 },
  ],
  '/:place/elections/new': [{ as: 'chair', at: '/moor-voices/elections/new', status: 404 }],
  '/:place/elections/:election': [{ as: 'chair', at: 'election', status: 404 }],
};
