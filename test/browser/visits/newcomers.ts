import type { Visits } from './visit.js';

export const newcomerVisits: Visits = {
  '/:place/welcome': [
    { as: 'participant', at: '/northmoor/welcome' },
    { as: 'elsewhere', at: '/eastvale/welcome' },
    { as: 'stranger', at: '/northmoor/welcome', status: 404 },
  ],
  '/:place/glossary': [
    { as: 'chair', at: '/northmoor/glossary' },
    { as: 'visitor', at: '/northmoor/glossary?q=nothing+such' },
  ],
  '/:place/glossary/new': [
    { as: 'participant', at: '/northmoor/glossary/new', refuse: 'Propose the word' },
    { as: 'visitor', at: '/northmoor/glossary/new', status: 404 },
  ],
  '/:place/glossary/words/:word': [
    { as: 'chair', at: '/northmoor/glossary/words/icb' },
    { as: 'participant', at: '/northmoor/glossary/words/icb', status: 404 },
  ],
  '/:place/glossary/proposals/:proposal': [
    { as: 'chair', at: 'proposal', refuse: 'Decline' },
    { as: 'participant', at: 'proposal', status: 404 },
  ],
};
