import { Injectable } from '@nestjs/common';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { signOffWork } from './reads/waiting-sign-offs.js';

/** What this area adds to everybody’s list of work. */
@Injectable()
export class SignOffWork {
  constructor(sources: WorkSources) {
    sources.register('sign-off', signOffWork);
  }
}
