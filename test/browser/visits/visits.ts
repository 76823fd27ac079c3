import { accountVisits } from './account.js';
import { agreementYearVisits } from './agreement-years.js';
import { agreementVisits } from './agreements.js';
import { commitmentVisits } from './commitments.js';
import { forumVisits } from './forum.js';
import { interestVisits } from './interests.js';
import { organisationVisits } from './organisations.js';
import { newcomerVisits } from './newcomers.js';
import { placeVisits } from './places.js';
import { planVisits } from './plans.js';
import { publicVisits } from './public.js';
import { ruleVisits } from './rules.js';
import { scenarioVisits } from './scenarios.js';
import { spreadsheetVisits } from './spreadsheets.js';
import { signOffVisits } from './sign-offs.js';
import { seatVisits } from './seats.js';
import type { Visits } from './visit.js';

/** For every address of routes.ts: who opens it, and what is tried there. A new address without a line fails the spec. */
export const VISITS: Visits = {
  ...publicVisits,
  ...accountVisits,
  ...organisationVisits,
  ...placeVisits,
  ...newcomerVisits,
  ...seatVisits,
  ...planVisits,
  ...signOffVisits,
  ...agreementYearVisits,
  ...interestVisits,
  ...commitmentVisits,
  ...agreementVisits,
  ...forumVisits,
  ...ruleVisits,
  ...scenarioVisits,
  ...spreadsheetVisits,
};
