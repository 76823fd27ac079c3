import type { AskedToHold } from '@folkmoot/commitments/domain/holds.js';
import type { ReportedStatus, SlipReason } from '@folkmoot/commitments/domain/commitment.js';

/**
 * Twenty promises in every state. Days count from the day the demonstration is made: `made` before it, `due` from it
 * (negative: already past). Each step happened `ago` days before it.
 */
export type Step =
  | { readonly ago: number; readonly accept: true }
  | { readonly ago: number; readonly decline: string }
  | {
      readonly ago: number;
      readonly report: ReportedStatus;
      readonly note: string;
      readonly reason?: SlipReason;
      readonly link?: string;
    }
  /** It waits for another of them, by its words. */
  | { readonly ago: number; readonly waitFor: string }
  | { readonly ago: number; readonly move: number; readonly why: string }
  /** The chair asks, and its owner answers. */
  | { readonly ago: number; readonly question: string }
  | { readonly ago: number; readonly answer: string }
  | { readonly ago: number; readonly close: string; readonly whereSeen: string };

export interface DemonstrationCommitment {
  readonly what: string;
  readonly by: string;
  readonly askedBy: string;
  readonly priority: number | null;
  readonly made: number;
  readonly due: number;
  readonly shownTo: 'public' | 'partners';
  readonly role: string;
  readonly holds?: AskedToHold;
  /** Made of these words of a section, which names it from then on. */
  readonly born?: { readonly section: string; readonly words: string };
  readonly steps: readonly Step[];
}

export const COMMITMENTS: readonly DemonstrationCommitment[] = [
  {
    what: 'Share one morning list of people ready to leave hospital',
    by: 'hospital',
    askedBy: 'chair',
    priority: 1,
    made: 80,
    due: -10,
    shownTo: 'public',
    role: 'Director of operations',
    steps: [
      { ago: 78, accept: true },
      { ago: 40, report: 'on-track', note: 'The list is agreed and tried on two wards.' },
      {
        ago: 12,
        close: 'In use on all wards; 31 partner staff read it daily.',
        whereSeen: 'On the wall of the discharge hub, each morning at nine',
      },
    ],
  },
  {
    what: 'Fit rails and key safes within two working days',
    by: 'housing',
    askedBy: 'hospital',
    priority: 1,
    made: 75,
    due: 25,
    shownTo: 'public',
    role: 'Head of supported housing',
    holds: {
      pence: 4_800_000n,
      evidenceExpected: 'Days from request to fitting, each month, by neighbourhood',
      mattersTo: 'poorest',
    },
    steps: [
      { ago: 70, accept: true },
      { ago: 65, waitFor: 'Share one morning list of people ready to leave hospital' },
      { ago: 20, report: 'on-track', note: 'Median is 2.4 days, down from 9.' },
    ],
  },
  {
    what: 'Start home care on the day of discharge, seven days a week',
    by: 'homecare',
    askedBy: 'chair',
    priority: 1,
    made: 67,
    due: 12,
    shownTo: 'public',
    role: 'Registered manager',
    born: {
      section: 'Home from hospital',
      words: 'Home care starts on the day of discharge, seven days a week.',
    },
    steps: [
      { ago: 66, accept: true },
      { ago: 64, waitFor: 'Agree who pays for the first 72 hours after discharge' },
      { ago: 30, report: 'on-track', note: 'Six days a week works.' },
      { ago: 5, report: 'slipping', note: 'Two carers for Sundays are still missing.', reason: 'people' },
      { ago: 1, question: 'Could another provider lend two people until spring?' },
    ],
  },
  {
    what: 'Agree who pays for the first 72 hours after discharge',
    by: 'secretary',
    askedBy: 'chair',
    priority: 1,
    made: 72,
    due: -25,
    shownTo: 'partners',
    role: 'Partnership secretary',
    steps: [
      { ago: 71, accept: true },
      { ago: 35, move: -6, why: 'The council’s cabinet meets a week later than we thought.' },
      {
        ago: 8,
        report: 'slipping',
        note: 'Both finance leads want the winter figures first.',
        reason: 'decision',
      },
    ],
  },
  {
    what: 'Ask every known carer how they are, once a year',
    by: 'carers',
    askedBy: 'voluntary',
    priority: 3,
    made: 60,
    due: 130,
    shownTo: 'public',
    role: 'Manager',
    steps: [
      { ago: 58, accept: true },
      { ago: 14, report: 'on-track', note: '1,140 conversations so far.' },
    ],
  },
  {
    what: 'Put a carers’ question into every GP registration form',
    by: 'gp',
    askedBy: 'carers',
    priority: 3,
    made: 55,
    due: 40,
    shownTo: 'public',
    role: 'Clinical director',
    steps: [
      { ago: 50, accept: true },
      { ago: 21, report: 'not-started', note: 'Waiting for the new form of the practices’ system.' },
    ],
  },
  {
    what: 'Offer a first conversation within four weeks to everyone under 18',
    by: 'mental',
    askedBy: 'chair',
    priority: 2,
    made: 85,
    due: 60,
    shownTo: 'public',
    role: 'Director of community services',
    steps: [
      { ago: 82, accept: true },
      { ago: 45, report: 'on-track', note: 'Median wait is five weeks, from nine.' },
      { ago: 7, report: 'slipping', note: 'Two practitioners leave next month.', reason: 'people' },
      { ago: 4, question: 'What would keep the four weeks through the spring?' },
      { ago: 2, answer: 'Two posts shared with the college. Its head has said yes; we advertise on Monday.' },
    ],
  },
  {
    what: 'Open a drop-in at the college two afternoons a week',
    by: 'college',
    askedBy: 'mental',
    priority: 2,
    made: 65,
    due: -15,
    shownTo: 'public',
    role: 'Head of student services',
    steps: [
      { ago: 64, accept: true },
      {
        ago: 17,
        close: 'Open on Tuesdays and Thursdays; 46 students came in the first fortnight.',
        whereSeen: 'At the college, from noon to two',
      },
    ],
  },
  {
    what: 'Visit 600 homes of people over 75 to check heating and alarms',
    by: 'fire',
    askedBy: 'vice',
    priority: 4,
    made: 50,
    due: 100,
    shownTo: 'public',
    role: 'Community safety officer',
    steps: [
      { ago: 48, accept: true },
      {
        ago: 9,
        report: 'on-track',
        note: '212 visits; 34 people referred to the council’s warm homes fund.',
      },
    ],
  },
  {
    what: 'Repair all homes with damp on Gorse Hill that house a child with asthma',
    by: 'housing',
    askedBy: 'healthwatch',
    priority: 4,
    made: 62,
    due: -3,
    shownTo: 'public',
    role: 'Head of supported housing',
    steps: [
      { ago: 60, accept: true },
      { ago: 25, report: 'on-track', note: '17 of 29 done.' },
    ],
  },
  {
    what: 'Run the evening bus to Beckside clinic on clinic days',
    by: 'officer',
    askedBy: 'healthwatch',
    priority: 5,
    made: 58,
    due: -4,
    shownTo: 'public',
    role: 'Partnership officer',
    steps: [
      { ago: 55, accept: true },
      { ago: 11, report: 'on-track', note: 'Contract agreed; the timetable is printed.' },
    ],
  },
  {
    what: 'Hold a blood pressure check at every Friday prayer and Sunday service for a month',
    by: 'faith',
    askedBy: 'gp',
    priority: 5,
    made: 30,
    due: 75,
    shownTo: 'public',
    role: 'Coordinator',
    steps: [{ ago: 28, accept: true }],
  },
  {
    what: 'Bring the scanner van to Gorse Hill one day a month',
    by: 'diagnostics',
    askedBy: 'chair',
    priority: 5,
    made: 40,
    due: 10,
    shownTo: 'public',
    role: 'Site lead',
    steps: [
      { ago: 37, accept: true },
      { ago: 16, move: 45, why: 'The car park needs a stronger power supply.' },
      { ago: 4, report: 'slipping', note: 'The electrician comes in two weeks.', reason: 'premises' },
      { ago: 2, move: 60, why: 'The cables are older than the plans say.' },
    ],
  },
  {
    what: 'Train 40 volunteers to notice loneliness and know whom to call',
    by: 'voluntary',
    askedBy: 'chair',
    priority: 0,
    made: 52,
    due: 30,
    shownTo: 'public',
    role: 'Chief officer',
    steps: [
      { ago: 50, accept: true },
      { ago: 49, waitFor: 'Publish one phone number for help at home, answered by people' },
      { ago: 6, report: 'on-track', note: '28 trained; two more evenings are booked.' },
    ],
  },
  {
    what: 'Publish one phone number for help at home, answered by people',
    by: 'officer',
    askedBy: 'voluntary',
    priority: 0,
    made: 77,
    due: 18,
    shownTo: 'public',
    role: 'Partnership officer',
    steps: [
      { ago: 76, accept: true },
      { ago: 33, report: 'on-track', note: 'The team is recruited.' },
    ],
  },
  {
    what: 'Send a falls responder instead of an ambulance where nobody is hurt',
    by: 'mental',
    askedBy: 'hospital',
    priority: 0,
    made: 45,
    due: 55,
    shownTo: 'public',
    role: 'Director of community services',
    steps: [
      { ago: 41, accept: true },
      { ago: 13, report: 'not-started', note: 'The two vans have been ordered.' },
    ],
  },
  {
    what: 'Report every quarter what people told us and what became of it',
    by: 'healthwatch',
    askedBy: 'chair',
    priority: null,
    made: 34,
    due: 42,
    shownTo: 'public',
    role: 'Lead officer',
    steps: [{ ago: 33, accept: true }],
  },
  {
    what: 'Pay small charities for time in our meetings',
    by: 'secretary',
    askedBy: 'voluntary',
    priority: null,
    made: 12,
    due: 50,
    shownTo: 'public',
    role: 'Partnership secretary',
    steps: [],
  },
  {
    what: 'Open the hospital’s car park to community transport',
    by: 'hospital',
    askedBy: 'carers',
    priority: 5,
    made: 9,
    due: 35,
    shownTo: 'public',
    role: 'Director of operations',
    steps: [],
  },
  {
    what: 'Move the memory clinic to Beckside',
    by: 'gp',
    askedBy: 'healthwatch',
    priority: 5,
    made: 26,
    due: 90,
    shownTo: 'partners',
    role: 'Clinical director',
    steps: [{ ago: 20, decline: 'The clinic belongs to the community trust. Please ask them.' }],
  },
];
