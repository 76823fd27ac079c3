/** By field of the terms. */
export const TERMS: Readonly<Record<string, string>> = {
  parent: 'Nobody. The partners come together of their own accord; each answers to its own board.',
  instrument: 'Agreed by the partners’ chief officers at their meeting in Northmoor town hall.',
  purpose:
    'To plan health, care and support for the people of Northmoor together, and to keep each other’s promises in sight.',
  reserved: 'Spending, contracts and staffing stay with each partner’s own board.',
  membership:
    'Every organisation with a seat sends one representative.\nThe voluntary sector has two seats, filled by those who work in it.',
  attendees: 'Beckside Diagnostics, and a scrutiny officer of the council as an observer.',
  chairing:
    'An independent chair, chosen by all partners for two years. The vice-chair comes from the council.',
  deputies: 'Each representative may send one deputy by name, who votes.',
  conflicts: 'Interests are declared before the meeting. Whoever has one leaves the room for that item.',
  openness: 'Meetings are public. An item may be private where somebody could be recognised.',
  frequency: 'Every second month.',
  notice: 'Papers are published ten working days before, in plain words.',
  reporting: 'To the health and wellbeing board of the council, twice a year.',
  disputes: 'First the chair with those concerned, then the chief officers within 20 working days.',
  review: 'Every year, by 31 May.',
  amendment: 'By agreement of the council and the integrated care board, after all members were heard.',
};

export const QUORUM = {
  share: '1/2',
  base: 'filled',
  minByClass: [
    { of: 'any-nhs', count: 2 },
    { of: 'any-council', count: 1 },
  ],
  namedRoles: [],
  votingOnly: true,
  deputiesCount: true,
  remoteCounts: true,
  conflictedCount: false,
  ifLost: 'recommend',
};

/** As changed since: nothing is settled without the voluntary sector in the room. */
export const LATER_QUORUM = { ...QUORUM, minByClass: [...QUORUM.minByClass, { of: 'vcse', count: 1 }] };

export const DECISIONS = {
  rules: [
    { business: 'ordinary', rule: 'consensus' },
    { business: 'money', rule: 'reserved' },
    { business: 'appointments', rule: 'majority' },
    { business: 'terms', rule: 'unanimous' },
  ],
  chairHasSecondVote: false,
};

const interest = { regime: 'nhs', holder: 'self', concernsId: null, published: true, withheldReason: '' };

export const INTERESTS = [
  {
    ...interest,
    by: 'housing',
    ago: 60,
    category: 'financial',
    description: 'Moorland Homes is paid for fitting rails and key safes.',
    concerns: 'Moorland Homes',
    mitigation: 'I leave before anything about that contract is discussed.',
  },
  {
    ...interest,
    by: 'gp',
    ago: 55,
    category: 'non-financial-professional',
    description: 'I teach at the college two mornings a month, unpaid.',
    concerns: 'Northmoor College',
    mitigation: 'None needed; it is recorded.',
  },
  {
    ...interest,
    by: 'voluntary',
    ago: 50,
    category: 'indirect',
    description: 'My sister manages a home care service in the next valley.',
    concerns: 'A home care service',
    mitigation: 'I do not take part where home care is bought.',
  },
];
