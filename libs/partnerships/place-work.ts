import { Injectable } from '@nestjs/common';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { Holdings } from './contract/holdings.js';
import { placeDates } from './reads/coming-changes.js';
import { electionDates } from './reads/coming-elections.js';
import { allianceSeatWork } from './reads/work/alliance-seat-work.js';
import { electionWork } from './reads/work/election-work.js';
import { handoverWork } from './reads/work/handover-work.js';
import { memberWork } from './reads/work/member-work.js';
import { successionWork } from './reads/work/succession-work.js';
import { vacancyWork } from './reads/work/vacancy-work.js';
import { wordWork } from './reads/work/word-work.js';

/** What this area adds to everybody’s list of work, and to the days that come up in a place. */
@Injectable()
export class PlaceWork {
  constructor(sources: WorkSources, dates: NextDates, holdings: Holdings) {
    sources.register('members', memberWork);
    sources.register('seats that are empty', vacancyWork);
    sources.register('seats that pass on', handoverWork);
    sources.register('elections', electionWork);
    sources.register('seats of alliances', allianceSeatWork);
    sources.register('partners that ended', successionWork(holdings));
    sources.register('words proposed', wordWork);
    dates.register('places', placeDates);
    dates.register('elections', electionDates);
  }
}
