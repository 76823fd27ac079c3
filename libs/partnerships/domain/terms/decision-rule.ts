/** Classes of business for which terms of reference set a rule of their own. */
export const BUSINESS = {
  ordinary: 'Ordinary business',
  money: 'Money and risk-sharing',
  appointments: 'Appointments',
  terms: 'Changes of these terms',
} as const;
export type Business = keyof typeof BUSINESS;
export const isBusiness = (text: string): text is Business => Object.hasOwn(BUSINESS, text);

/** The rules that place committees use; each can be chosen for each class of business. */
export const DECISION_RULES = {
  consensus: {
    name: 'Consensus first',
    words:
      'The chair looks for consensus. Dissent is recorded and does not block; if none is found, there is a vote.',
  },
  majority: {
    name: 'Simple majority',
    words: 'One vote for each voting seat. More votes for than against carry it.',
  },
  bloc: {
    name: 'One vote for each organisation',
    words: 'Each organisation decides for itself and has one vote. Without agreement there is no decision.',
  },
  unanimous: {
    name: 'Unanimous',
    words: 'Every organisation concerned must agree. Usual for money and shared risk.',
  },
  delegated: {
    name: 'Within delegated limits',
    words: 'Decided here up to the lowest limit of the partners who pay; above it, each partner decides.',
  },
  reserved: {
    name: 'Reserved',
    words: 'Not decided here: it goes to the board of the organisation whose matter it is.',
  },
} as const;
export type DecisionRule = keyof typeof DECISION_RULES;
export const isDecisionRule = (text: string): text is DecisionRule => Object.hasOwn(DECISION_RULES, text);

export interface Decisions {
  readonly rules: Readonly<Partial<Record<Business, DecisionRule>>>;
  /** On a tie. */
  readonly chairHasSecondVote: boolean;
}

/** One sentence or two for each class of business that has a rule. */
export const decisionsInWords = ({ rules, chairHasSecondVote }: Decisions): string[] => [
  ...Object.entries(BUSINESS).flatMap(([business, name]) => {
    const rule = rules[business as Business];
    return rule ? [`${name}: ${DECISION_RULES[rule].name.toLowerCase()}. ${DECISION_RULES[rule].words}`] : [];
  }),
  ...(Object.keys(rules).length === 0
    ? []
    : [
        chairHasSecondVote
          ? 'On a tie the chair has a second vote.'
          : 'The chair has no second vote: a tie decides nothing.',
      ]),
];
