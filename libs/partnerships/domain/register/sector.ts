/** The kinds of organisation that sit in a place, in the order in which a list offers them. */
export const SECTORS = {
  icb: 'Integrated care board',
  'nhs-trust': 'NHS trust',
  'primary-care': 'Primary care',
  council: 'Council',
  vcse: 'Voluntary, community or social enterprise',
  'social-care-provider': 'Social care provider',
  'independent-provider': 'Independent provider',
  healthwatch: 'Healthwatch',
  housing: 'Housing',
  education: 'Education',
  'emergency-service': 'Emergency service',
  other: 'Other',
} as const;

export type Sector = keyof typeof SECTORS;

export const isSector = (text: string): text is Sector => Object.hasOwn(SECTORS, text);
