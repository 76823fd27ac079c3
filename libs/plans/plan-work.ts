import { Injectable } from '@nestjs/common';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { askedWork, namedWork, suggestionWork } from './reads/plan-work.js';
import { sectionDates } from './reads/coming-sections.js';

/** What this area adds to everybody’s list of work, and to the days that come up in a place. */
@Injectable()
export class PlanWork {
  constructor(sources: WorkSources, dates: NextDates) {
    sources.register('sections asked for', askedWork);
    sources.register('suggestions', suggestionWork);
    sources.register('texts and comments that name people', namedWork);
    dates.register('plans', sectionDates);
  }
}
