import type { Visits } from './visit.js';

export const ruleVisits: Visits = {
  '/:place/agreements/:number/rules/:rule': [
    { as: 'chair', at: 'rule' },
    { as: 'chair', at: 'new rule', refuse: 'Save the rule' },
    { as: 'participant', at: 'rule', status: 404 },
    { as: 'elsewhere', at: 'rule', status: 404 },
  ],
  '/:place/agreements/:number/rules/:rule/meaning': [
    { as: 'chair', at: 'meaning' },
    { as: 'participant', at: 'meaning', status: 404 },
  ],
};
