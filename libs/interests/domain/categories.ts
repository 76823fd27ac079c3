/**
 * Under whose rules somebody declares. `nhs`: NHS England's guidance on managing conflicts of interest. `council`: disclosable
 * pecuniary interests of elected members, Localism Act 2011 ss30–34. One person may be under both.
 */
export const REGIMES = ['nhs', 'council'] as const;
export type Regime = (typeof REGIMES)[number];
export const isRegime = (text: string): text is Regime => (REGIMES as readonly string[]).includes(text);

export interface Category {
  readonly name: string;
  readonly meaning: string;
}

/** The four of NHS England's guidance, and the seven of the schedule of SI 2012/1464. */
export const CATEGORIES: Readonly<Record<Regime, Readonly<Record<string, Category>>>> = {
  nhs: {
    financial: { name: 'Financial', meaning: 'You could gain or lose money by a decision.' },
    'non-financial-professional': {
      name: 'Non-financial professional',
      meaning: 'Your reputation, status or career could gain.',
    },
    'non-financial-personal': {
      name: 'Non-financial personal',
      meaning: 'You could gain personally, outside your work.',
    },
    indirect: {
      name: 'Indirect',
      meaning: 'A relative, friend, close associate or partner organisation of yours could gain.',
    },
  },
  council: {
    employment: {
      name: 'Employment, office, trade, profession or vocation',
      meaning: 'Work that is carried on for profit or gain.',
    },
    sponsorship: {
      name: 'Sponsorship',
      meaning: 'Payment towards your expenses as a member or in an election.',
    },
    contracts: { name: 'Contracts', meaning: 'A contract with the council that is not fully discharged.' },
    land: { name: 'Land', meaning: 'A beneficial interest in land in the council’s area.' },
    licences: { name: 'Licences', meaning: 'A licence to occupy land in the area for a month or longer.' },
    'corporate-tenancies': {
      name: 'Corporate tenancies',
      meaning: 'A tenancy from the council of a body you have an interest in.',
    },
    securities: {
      name: 'Securities',
      meaning:
        'Securities of a body with a place of business or land in the area, above the limits of the law.',
    },
  },
};

export const categoryOf = (regime: Regime, code: string): Category | null =>
  Object.hasOwn(CATEGORIES[regime], code) ? (CATEGORIES[regime][code] ?? null) : null;
