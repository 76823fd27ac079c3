import { Injectable } from '@nestjs/common';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { commitmentWork } from './reads/waiting-commitments.js';
import { escalatedWork } from './reads/escalated-work.js';
import { commitmentDates } from './reads/coming-commitments.js';

/** What this area adds to everybody’s list of work, and to the days that come up in a place. */
@Injectable()
export class CommitmentWork {
  constructor(sources: WorkSources, dates: NextDates) {
    sources.register('commitments', commitmentWork);
    sources.register('commitments-escalated', escalatedWork);
    dates.register('commitments', commitmentDates);
  }
}
