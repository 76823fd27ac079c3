import { Injectable } from '@nestjs/common';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { pollDates } from './reads/coming-polls.js';
import { noticeWork } from './reads/work/notice-work.js';
import { outcomeWork, pollWork } from './reads/work/poll-work.js';
import { questionWork } from './reads/work/question-work.js';

/** What this area adds to everybody’s list of work, and to the days that come up in a place. */
@Injectable()
export class ForumWork {
  constructor(sources: WorkSources, dates: NextDates) {
    sources.register('posts that name people', noticeWork);
    sources.register('questions', questionWork);
    sources.register('polls', pollWork);
    sources.register('outcomes of polls', outcomeWork);
    dates.register('polls', pollDates);
  }
}
