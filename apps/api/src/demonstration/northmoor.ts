import type { SeatClass } from '@folkmoot/partnerships/domain/seat.js';
import type { Sector } from '@folkmoot/partnerships/domain/register/sector.js';

/** Northmoor: an invented place with invented organisations, and people who are a first name and a role. Nothing here is about anybody. */
export const PLACE = {
  slug: 'northmoor',
  name: 'Northmoor Health and Care Partnership',
  forumSlug: 'northmoor-forum',
  purpose:
    'We bring together everyone who plans and provides health, care and support for the 238,000 people of Northmoor, so that they get help earlier and closer to home.',
} as const;

export const OPENED_DAYS_AGO = 90;

export interface DemonstrationOrganisation {
  readonly key: string;
  readonly name: string;
  readonly sector: Sector;
  /** Null where it takes part in the forum without a seat. */
  readonly seat: SeatClass | null;
}

export const ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  { key: 'icb', name: 'NHS Moor and Dales Integrated Care Board', sector: 'icb', seat: 'nhs-commissioner' },
  { key: 'council', name: 'Northmoor Council', sector: 'council', seat: 'council-officer' },
  { key: 'hospitals', name: 'Northmoor Hospitals NHS Trust', sector: 'nhs-trust', seat: 'nhs-provider' },
  {
    key: 'community',
    name: 'Dalesway Community and Mental Health NHS Trust',
    sector: 'nhs-trust',
    seat: 'nhs-provider',
  },
  {
    key: 'pcn',
    name: 'Northmoor Central Primary Care Network',
    sector: 'primary-care',
    seat: 'primary-care',
  },
  { key: 'carers', name: 'Northmoor Carers’ Centre', sector: 'vcse', seat: 'vcse' },
  { key: 'voluntary', name: 'Northmoor Voluntary Action', sector: 'vcse', seat: 'vcse' },
  { key: 'homecare', name: 'Harebell Home Care', sector: 'social-care-provider', seat: 'social-care' },
  { key: 'diagnostics', name: 'Beckside Diagnostics', sector: 'independent-provider', seat: 'other' },
  { key: 'healthwatch', name: 'Healthwatch Northmoor', sector: 'healthwatch', seat: 'healthwatch' },
  { key: 'housing', name: 'Moorland Homes', sector: 'housing', seat: 'housing' },
  { key: 'college', name: 'Northmoor College', sector: 'education', seat: 'education' },
  {
    key: 'fire',
    name: 'Moor and Dales Fire and Rescue Service',
    sector: 'emergency-service',
    seat: 'emergency-service',
  },
  { key: 'faith', name: 'Northmoor Faith and Neighbours', sector: 'other', seat: 'other' },
  { key: 'befriend', name: 'Befriend Northmoor', sector: 'vcse', seat: null },
  { key: 'allotments', name: 'Gorse Hill Allotments', sector: 'vcse', seat: null },
];

export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly part: 'chair' | 'vice-chair' | 'secretary' | 'observer' | 'representative' | 'deputy' | 'forum';
  /** Offered on the page where one steps into a role, with what one can try there. */
  readonly tryThis?: string;
  /** Where they begin; the place’s own page where nothing is said. */
  readonly landing?: string;
}

const at = (name: string): string => `${name}@northmoor.invalid`;

export const PEOPLE: readonly DemonstrationPerson[] = [
  {
    key: 'chair',
    name: 'Margaret',
    organisation: 'icb',
    email: at('chair'),
    jobTitle: 'Independent chair',
    part: 'chair',
    tryThis: 'Watch the board of commitments move while others report.',
  },
  {
    key: 'vice',
    name: 'Delroy',
    organisation: 'council',
    email: at('adults'),
    jobTitle: 'Director of adult services',
    part: 'vice-chair',
  },
  {
    key: 'secretary',
    name: 'Priya',
    organisation: 'icb',
    email: at('secretary'),
    jobTitle: 'Partnership secretary',
    part: 'secretary',
    tryThis: 'Answer a charity that asks for a seat, and vouch for newcomers.',
  },
  {
    key: 'officer',
    name: 'Tom',
    organisation: 'council',
    email: at('officer'),
    jobTitle: 'Partnership officer',
    part: 'representative',
    tryThis: 'Write in the plan and report how a commitment goes.',
  },
  {
    key: 'icb',
    name: 'Owen',
    organisation: 'icb',
    email: at('place'),
    jobTitle: 'Director for Northmoor',
    part: 'representative',
  },
  {
    key: 'carers',
    name: 'Amina',
    organisation: 'carers',
    email: at('carers'),
    jobTitle: 'Manager',
    part: 'representative',
    tryThis:
      'Write in the same section as the council, at the same time; and sign an agreement for your trustees.',
  },
  {
    key: 'hospital',
    name: 'Gareth',
    organisation: 'hospitals',
    email: at('hospital'),
    jobTitle: 'Director of operations',
    part: 'representative',
  },
  {
    key: 'mental',
    name: 'Ngozi',
    organisation: 'community',
    email: at('community'),
    jobTitle: 'Director of community services',
    part: 'representative',
  },
  {
    key: 'gp',
    name: 'Farah',
    organisation: 'pcn',
    email: at('pcn'),
    jobTitle: 'Clinical director',
    part: 'representative',
  },
  {
    key: 'voluntary',
    name: 'Joan',
    organisation: 'voluntary',
    email: at('voluntary'),
    jobTitle: 'Chief officer',
    part: 'representative',
    tryThis: 'Run the alliance of the voluntary sector: its closed room, and an election under way.',
    landing: '/northmoor-voices',
  },
  {
    key: 'homecare',
    name: 'Piotr',
    organisation: 'homecare',
    email: at('homecare'),
    jobTitle: 'Registered manager',
    part: 'representative',
  },
  {
    key: 'diagnostics',
    name: 'Lucy',
    organisation: 'diagnostics',
    email: at('diagnostics'),
    jobTitle: 'Site lead',
    part: 'representative',
  },
  {
    key: 'healthwatch',
    name: 'Dilip',
    organisation: 'healthwatch',
    email: at('healthwatch'),
    jobTitle: 'Lead officer',
    part: 'representative',
  },
  {
    key: 'housing',
    name: 'Sian',
    organisation: 'housing',
    email: at('housing'),
    jobTitle: 'Head of supported housing',
    part: 'representative',
  },
  {
    key: 'college',
    name: 'Marcus',
    organisation: 'college',
    email: at('college'),
    jobTitle: 'Head of student services',
    part: 'representative',
  },
  {
    key: 'fire',
    name: 'Helen',
    organisation: 'fire',
    email: at('safety'),
    jobTitle: 'Community safety officer',
    part: 'representative',
  },
  {
    key: 'faith',
    name: 'Yusuf',
    organisation: 'faith',
    email: at('faith'),
    jobTitle: 'Coordinator',
    part: 'representative',
  },
  {
    key: 'observer',
    name: 'Ruth',
    organisation: 'council',
    email: at('scrutiny'),
    jobTitle: 'Scrutiny officer',
    part: 'observer',
  },
  {
    key: 'befriend',
    name: 'Kate',
    organisation: 'befriend',
    email: at('befriend'),
    jobTitle: 'Befriending coordinator',
    part: 'forum',
    tryThis: 'See what a small charity sees after joining the forum.',
  },
  {
    key: 'allotments',
    name: 'Stan',
    organisation: 'allotments',
    email: at('allotments'),
    jobTitle: 'Secretary',
    part: 'forum',
  },
];
