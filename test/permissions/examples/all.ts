import type { Example } from '../probe.js';
import { accessExamples } from './access.js';
import { agreementYearExamples } from './agreement-years.js';
import { agreementExamples } from './agreements.js';
import { allianceExamples } from './alliances.js';
import { commentExamples } from './comments.js';
import { commitmentExamples } from './commitments.js';
import { commitmentBoardExamples } from './commitment-boards.js';
import { commitmentReportExamples } from './commitment-reports.js';
import { actionLogExamples } from './action-logs.js';
import { forumExamples } from './forum.js';
import { glossaryExamples } from './glossary.js';
import { interestExamples } from './interests.js';
import { mentionExamples } from './mentions.js';
import { notificationExamples } from './notifications.js';
import { partnershipExamples } from './partnerships.js';
import { joiningExamples } from './joining.js';
import { successionExamples } from './successions.js';
import { termsAndBoundaryExamples } from './terms-and-boundaries.js';
import { seatAndOfficeExamples } from './seats-and-offices.js';
import { planExamples } from './plans.js';
import { planSectionExamples } from './plan-sections.js';
import { sectionRequestExamples } from './section-requests.js';
import { sectionVersionExamples } from './section-versions.js';
import { suggestionExamples } from './suggestions.js';
import { pollExamples } from './polls.js';
import { scenarioExamples } from './scenarios.js';
import { riskShareCaseExamples } from './risk-share-case.js';
import { spreadsheetExamples } from './spreadsheets.js';
import { welcomeExamples } from './welcome.js';
import { signOffExamples } from './sign-offs.js';
import { seatExamples } from './seats.js';

export interface ProbedOperation {
  readonly call: Example;
  /** It answers about the caller and nobody else, so that strangers get an answer too. */
  readonly aboutOneself?: true;
  /** Its target is not public: nobody outside may get it, even where the operation itself is open to anybody. */
  readonly hidden?: true;
  /** Why operators may do it in a place that is not theirs. */
  readonly operators?: string;
  /** Why an observer may do it. */
  readonly observers?: string;
  /** Why nobody at all may succeed with it here. */
  readonly nobodyHere?: string;
  /** Codes that mean "this is not yours" in words of their own. */
  readonly turnsAwayWith?: readonly string[];
}

/**
 * A valid call for every operation of the schema; the probe fails where one is missing. An operation may have more, told apart
 * by words in brackets: `commitment (among partners)`.
 */
export const EXAMPLES: Readonly<Record<string, ProbedOperation>> = {
  ...accessExamples,
  ...successionExamples,
  ...partnershipExamples,
  ...joiningExamples,
  ...termsAndBoundaryExamples,
  ...seatAndOfficeExamples,
  ...seatExamples,
  ...allianceExamples,
  ...planExamples,
  ...planSectionExamples,
  ...sectionRequestExamples,
  ...sectionVersionExamples,
  ...suggestionExamples,
  ...commentExamples,
  ...commitmentExamples,
  ...commitmentBoardExamples,
  ...commitmentReportExamples,
  ...actionLogExamples,
  ...mentionExamples,
  ...signOffExamples,
  ...interestExamples,
  ...agreementExamples,
  ...scenarioExamples,
  ...agreementYearExamples,
  ...forumExamples,
  ...pollExamples,
  ...spreadsheetExamples,
  ...glossaryExamples,
  ...riskShareCaseExamples,
  ...welcomeExamples,
  ...notificationExamples,
};

/** `commitment (among partners)` calls `commitment`. */
export const operationOf = (example: string): string => example.split(' (')[0]!;
