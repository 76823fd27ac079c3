import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

const LONGEST = { name: 100, jobTitle: 100, what: 500, area: 100 };

/** Who somebody says they are when they join. Their e-mail address is proven, their name is believed, their role is told. */
export function faultsOfApplicant({ name, jobTitle }: { readonly name: string; readonly jobTitle: string }): Fault[] {
  const faults: Fault[] = [];
  if (name.trim() === '') faults.push(fault('join/name-missing', 'name', 'Enter your name.'));
  if (name.length > LONGEST.name) faults.push(fault('join/name-too-long', 'name', `Enter a name of ${LONGEST.name} characters or fewer.`));
  return [...faults, ...faultsOfJobTitle(jobTitle)];
}

export function faultsOfJobTitle(jobTitle: string): Fault[] {
  if (jobTitle.trim() === '') return [fault('join/job-title-missing', 'jobTitle', 'Enter your job or role, such as volunteer coordinator or trustee.')];
  if (jobTitle.length > LONGEST.jobTitle) return [fault('join/job-title-too-long', 'jobTitle', `Enter a job or role of ${LONGEST.jobTitle} characters or fewer.`)];
  return [];
}

/** What a group in no register does, and where: enough for a partner to know it when they see it. */
export function faultsOfGroup({ what, area }: { readonly what: string; readonly area: string }): Fault[] {
  const faults: Fault[] = [];
  if (what.trim() === '') faults.push(fault('join/what-missing', 'what', 'Say in a sentence what your group does.'));
  if (what.length > LONGEST.what) faults.push(fault('join/what-too-long', 'what', `Say what your group does in ${LONGEST.what} characters or fewer.`));
  if (area.trim() === '') faults.push(fault('join/area-missing', 'area', 'Say where your group works: a postcode, a village or a part of town.'));
  if (area.length > LONGEST.area) faults.push(fault('join/area-too-long', 'area', `Say where in ${LONGEST.area} characters or fewer.`));
  return faults;
}
