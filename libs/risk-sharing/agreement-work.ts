import { Injectable } from '@nestjs/common';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { draftWork } from './reads/waiting-drafts.js';

/** What this area adds to everybody’s list of work, beside the months to report. */
@Injectable()
export class AgreementWork {
  constructor(sources: WorkSources) {
    sources.register('agreement-drafts', draftWork);
  }
}
