import type { Fault } from '@folkmoot/kernel/refusal.js';
import { faultsOfWords } from './words.js';

/** In what part somebody acts for their organisation: told, not checked. */
export const faultsOfJobTitle = (jobTitle: string): Fault[] =>
  faultsOfWords(jobTitle, {
    path: 'jobTitle',
    code: 'join/job-title',
    longest: 100,
    missing: 'Enter your job or role, such as volunteer coordinator or trustee.',
  });

/** What a group in no register does, and where: enough for a partner to know it when they see it. */
export const faultsOfGroup = ({ what, area }: { readonly what: string; readonly area: string }): Fault[] => [
  ...faultsOfWords(what, {
    path: 'what',
    code: 'join/what',
    longest: 500,
    missing: 'Say in a sentence what your group does.',
  }),
  ...faultsOfWords(area, {
    path: 'area',
    code: 'join/area',
    longest: 100,
    missing: 'Say where your group works: a postcode, a village or a part of town.',
  }),
];
