import type { SeatClass } from './seat.js';

interface SeatTemplate {
  readonly name: string;
  readonly seatClass: SeatClass;
  /** As such a seat is usually offered; the officers choose. */
  readonly voting: boolean;
  /** Who usually sits on it. */
  readonly usually: string;
}

/**
 * The seats that places usually offer, so that nobody starts from an empty form. Which partners a place should seat follows
 * "Thriving Places" (NHS England and Local Government Association, 2021); schools, police and housing sit where a place wants them.
 */
export const SEAT_TEMPLATES = {
  icb: {
    name: 'Integrated care board',
    seatClass: 'nhs-commissioner',
    voting: true,
    usually: 'its director for the place',
  },
  'nhs-trust': {
    name: 'NHS trust',
    seatClass: 'nhs-provider',
    voting: true,
    usually: 'a director of an acute, community or mental health trust',
  },
  pcn: {
    name: 'Primary care network',
    seatClass: 'primary-care',
    voting: true,
    usually: 'a clinical director',
  },
  'council-officer': {
    name: 'Council officer',
    seatClass: 'council-officer',
    voting: true,
    usually: 'the director of adult services, of children’s services or of public health',
  },
  'elected-member': {
    name: 'Elected member',
    seatClass: 'council-member',
    voting: true,
    usually: 'a councillor, who declares interests under the Localism Act 2011 as well',
  },
  'voluntary-sector': {
    name: 'Voluntary sector',
    seatClass: 'vcse',
    voting: true,
    usually: 'somebody whom a charity, or an alliance of voluntary organisations, sends',
  },
  'care-home-association': {
    name: 'Care home association',
    seatClass: 'social-care',
    voting: false,
    usually: 'somebody who speaks for the care homes of the place',
  },
  'home-care': {
    name: 'Home care provider',
    seatClass: 'social-care',
    voting: false,
    usually: 'a registered manager',
  },
  healthwatch: {
    name: 'Healthwatch',
    seatClass: 'healthwatch',
    voting: true,
    usually: 'its chief officer or a board member',
  },
  housing: {
    name: 'Housing',
    seatClass: 'housing',
    voting: false,
    usually: 'a director of a housing association',
  },
  school: { name: 'Schools and colleges', seatClass: 'education', voting: false, usually: 'a head teacher' },
  police: {
    name: 'Police, fire or ambulance',
    seatClass: 'emergency-service',
    voting: false,
    usually: 'a superintendent or station commander',
  },
  other: { name: 'Another partner', seatClass: 'other', voting: false, usually: 'whoever the partner sends' },
} as const satisfies Readonly<Record<string, SeatTemplate>>;

export type SeatTemplateCode = keyof typeof SEAT_TEMPLATES;
export const isSeatTemplate = (text: string): text is SeatTemplateCode => Object.hasOwn(SEAT_TEMPLATES, text);
