import type { Sector } from '../register/sector.js';
import { isSeatClass, SEAT_CLASSES, type SeatClass } from '../seat.js';

// In this order: an “NHS trust charity” is a charity, a “county councillor” no officer.
const WORDS: readonly (readonly [RegExp, SeatClass])[] = [
  [/\bicb\b|integrated care board|commission/, 'nhs-commissioner'],
  [/councillor|elected member|cabinet|\bcllr\b/, 'council-member'],
  [/healthwatch|patient|lived experience|service user|people who use/, 'healthwatch'],
  [
    /\bvcf?s(e|fe)?\b|volunt|charit|third sector|social enterprise|community (group|organisation|sector)|faith/,
    'vcse',
  ],
  [/primary care|\bgps?\b|\bpcn\b|practice|pharmac|dent(al|ist)|optom/, 'primary-care'],
  [/care home|home ?care|domiciliary|social care|care provider/, 'social-care'],
  [/council|local authorit|public health|adult social services|borough|county|district/, 'council-officer'],
  [/housing|landlord/, 'housing'],
  [/school|college|universit|education/, 'education'],
  [/police|\bfire\b|ambulance|emergency/, 'emergency-service'],
  [/trust|nhs|provider|hospital|acute|mental health|community services/, 'nhs-provider'],
  [/^other\b/, 'other'],
];

/** For whom a seat speaks, as a list's own words say it; null where we cannot tell. */
export function seatTold(text: string): SeatClass | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (isSeatClass(words)) return words;
  const named = Object.entries(SEAT_CLASSES).find(([, name]) => name.toLowerCase() === words);
  if (named && isSeatClass(named[0])) return named[0];
  return WORDS.find(([form]) => form.test(words))?.[1] ?? null;
}

const BY_SECTOR: Readonly<Record<Sector, SeatClass>> = {
  icb: 'nhs-commissioner',
  'nhs-trust': 'nhs-provider',
  'primary-care': 'primary-care',
  council: 'council-officer',
  vcse: 'vcse',
  'social-care-provider': 'social-care',
  'independent-provider': 'other',
  healthwatch: 'healthwatch',
  housing: 'housing',
  education: 'education',
  'emergency-service': 'emergency-service',
  other: 'other',
};

/** The usual seat of an organisation of this sector, where the list does not say. */
export const usualSeat = (sector: Sector): SeatClass => BY_SECTOR[sector];

/** What seats those get of whom the list does not say it. */
export type SeatFor = 'by-sector' | 'none' | SeatClass;
export const isSeatFor = (text: string): text is SeatFor =>
  text === 'by-sector' || text === 'none' || isSeatClass(text);
