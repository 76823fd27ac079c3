import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { tidyTitle, titleFaults } from './title.js';

/** What stands in the way of one more priority. `standing` are the titles of those not retired. */
export function addPriorityFaults(title: string, standing: readonly string[], cap: number): Fault[] {
  const faults = titleFaults('priority', title);
  if (standing.length >= cap)
    faults.push(
      fault(
        'priority/too-many',
        '',
        `This plan already has ${cap} priorities, which is the most it may have. Retire one, or put two into one, and then add this.`,
      ),
    );
  const same = tidyTitle(title).toLowerCase();
  if (standing.some((one) => one.toLowerCase() === same))
    faults.push(
      fault(
        'priority/title-taken',
        'title',
        'The plan already has this priority. Give the new one a title of its own.',
      ),
    );
  return faults;
}
