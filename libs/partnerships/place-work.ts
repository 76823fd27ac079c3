import { Injectable } from '@nestjs/common';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { placeWork } from './reads/place-work.js';
import { placeDates } from './reads/coming-changes.js';

/** What this area adds to everybody’s list of work, and to the days that come up in a place. */
@Injectable()
export class PlaceWork {
  constructor(sources: WorkSources, dates: NextDates) {
    sources.register('members', placeWork);
    dates.register('places', placeDates);
  }
}
