import type { Visits } from './visit.js';

/** The chair’s board is party to the agreement, and has drawn a scenario of its own. */
export const scenarioVisits: Visits = {
  '/:place/agreements/:number/scenarios': [
    { as: 'chair', at: 'scenarios' },
    { as: 'elsewhere', at: 'scenarios', status: 404 },
    { as: 'visitor', at: 'scenarios' },
  ],
  '/:place/agreements/:number/scenarios/new': [
    { as: 'chair', at: 'new scenario', refuse: 'Keep this scenario' },
    { as: 'elsewhere', at: 'new scenario', status: 404 },
  ],
  '/:place/agreements/:number/scenarios/:scenario': [
    { as: 'chair', at: 'scenario' },
    { as: 'elsewhere', at: 'scenario', status: 404 },
  ],
  '/:place/agreements/:number/scenarios/:scenario/assumptions': [
    { as: 'chair', at: 'assumptions' },
    { as: 'elsewhere', at: 'assumptions', status: 404 },
  ],
  '/:place/agreements/:number/scenarios/:scenario/rules/:rule': [
    { as: 'chair', at: 'own rule', refuse: 'Save the rule' },
    { as: 'elsewhere', at: 'own rule', status: 404 },
  ],
};
