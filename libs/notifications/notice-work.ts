import { Injectable } from '@nestjs/common';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { refusedMailWork } from './reads/refused-mail.js';

/** What this area adds to everybody’s list of work. */
@Injectable()
export class NoticeWork {
  constructor(sources: WorkSources) {
    sources.register('mail that was refused', refusedMailWork);
  }
}
