import type { Visits } from './visit.js';

/** The chair speaks for the board, which holds the money of one of three schemes. */
export const agreementYearVisits: Visits = {
  '/:place/agreements/colours': [
    { as: 'visitor', at: '/northmoor/agreements/colours' },
    { as: 'chair', at: '/northmoor/agreements/colours', refuse: 'Agree these marks' },
  ],
  '/:place/agreements/:number/year': [
    { as: 'chair', at: 'year' },
    { as: 'elsewhere', at: 'year', status: 404 },
    { as: 'visitor', at: 'year' },
  ],
  '/:place/agreements/:number/year/enter': [
    { as: 'chair', at: 'year enter', refuse: 'Enter' },
    { as: 'participant', at: 'year enter', status: 404 },
  ],
  '/:place/agreements/:number/year/bring': [{ as: 'chair', at: 'year bring', refuse: 'Bring this file' }],
  '/:place/agreements/:number/year/positions/:id': [
    { as: 'chair', at: 'position' },
    { as: 'chair', at: 'position hidden' },
    { as: 'participant', at: 'position', status: 404 },
  ],
  '/:place/agreements/:number/year/reports/:scheme': [
    { as: 'chair', at: 'report' },
    { as: 'chair', at: 'report quarter' },
  ],
  '/:place/agreements/:number/statements/:organisation': [
    { as: 'chair', at: 'statement' },
    { as: 'elsewhere', at: 'statement', status: 404 },
  ],
  '/:place/agreements/:number/figures.xlsx': [
    { as: 'chair', at: 'figures', file: true },
    { as: 'elsewhere', at: 'figures', file: true, status: 404 },
  ],
  '/:place/agreements/:number/schedules.docx': [
    { as: 'chair', at: 'schedules', file: true },
    { as: 'elsewhere', at: 'schedules', file: true, status: 404 },
  ],
};
