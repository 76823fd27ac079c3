import { Injectable } from '@nestjs/common';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { AGREEMENT_YEAR, POSITION_APPROVED, POSITION_RELEASED } from './contract/year-events.js';
import { toldOfPosition, yearSubjects } from './reads/told-of-positions.js';
import { positionWork } from './reads/waiting-positions.js';

/** Of which figures the parties are told, and what waits for them. */
@Injectable()
export class YearTells {
  constructor(rules: NoticeRules, work: WorkSources) {
    rules.topic(
      {
        key: 'risk-positions',
        label: 'A position is entered in an agreement that my organisation is party to',
      },
      [
        { key: 'risk-position-said', sentence: 'A position was entered or approved' },
        { key: 'risk-reaches-layer', sentence: 'A position reaches another layer of the rule' },
        { key: 'risk-near-cap', sentence: 'A partner comes near its cap' },
      ],
    );
    rules.subject(AGREEMENT_YEAR, yearSubjects);
    rules.onEvent(POSITION_RELEASED, toldOfPosition);
    rules.onEvent(POSITION_APPROVED, toldOfPosition);
    work.register('risk-positions', positionWork);
  }
}
