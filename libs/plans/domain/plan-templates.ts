/** The usual sections of a kind of plan: a beginning to change, never a rule. None of them is prescribed by what is cited. */
export interface PlanTemplate {
  readonly key: string;
  readonly name: string;
  /** The day of the source that is named, as a local date; null where there is none to name. */
  readonly asOf: string | null;
  readonly source: string;
  readonly sections: readonly string[];
}

export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'place-plan',
    name: 'Place plan',
    asOf: null,
    source:
      'The partnership’s own plan, so its form is decided locally. Such plans usually have these sections.',
    sections: [
      'Foreword',
      'Our place',
      'What people need',
      'What people told us',
      'Our vision',
      'Our priorities',
      'Outcomes and how we measure them',
      'What each partner will do',
      'Health inequalities (Core20PLUS5)',
      'Workforce',
      'Digital and data',
      'Buildings and land',
      'Money and how risk is shared',
      'The voluntary, community and social enterprise sector',
      'How we decide',
      'Risks',
      'Review',
    ],
  },
  {
    key: 'neighbourhood-health-plan',
    name: 'Neighbourhood health plan',
    asOf: '2026-03-03',
    source:
      'Owned and signed by the health and wellbeing board and built from its neighbourhoods (report to the Brighton and Hove health and wellbeing board). These are usual sections of plans; check what is asked for in your year.',
    sections: [
      'Foreword',
      'Our neighbourhoods',
      'What people need',
      'What people told us',
      'Our vision',
      'Our priorities',
      'Outcomes and how we measure them',
      'What each partner will do',
      'Health inequalities (Core20PLUS5)',
      'Workforce',
      'Digital and data',
      'Buildings and land',
      'Money and how risk is shared',
      'The voluntary, community and social enterprise sector',
      'How we decide',
      'Risks',
      'Review',
    ],
  },
  {
    key: 'better-care-fund-narrative',
    name: 'Better Care Fund narrative',
    asOf: '2023-04-04',
    source:
      'Better Care Fund policy framework 2023 to 2025: a joint plan of the integrated care board and the council, owned by the health and wellbeing board, under a section 75 agreement. Later years may ask differently: check the planning requirements of your year.',
    sections: [
      'Foreword',
      'Our place',
      'What people need',
      'What people told us',
      'Our vision',
      'Staying well, safe and independent at home for longer',
      'The right care, at the right place, at the right time',
      'Unpaid carers',
      'Housing',
      'Health inequalities',
      'Outcomes and how we measure them',
      'Money and the section 75 agreement',
      'How we decide',
      'Risks',
      'Review',
    ],
  },
  {
    key: 'joint-local-health-and-wellbeing-strategy',
    name: 'Joint local health and wellbeing strategy',
    asOf: null,
    source:
      'Made by the health and wellbeing board with the joint strategic needs assessment, by the council and the integrated care board together. It has no fixed cycle. Such strategies usually have these sections.',
    sections: [
      'Foreword',
      'Our place',
      'What people need: the joint strategic needs assessment',
      'What people told us',
      'Our vision',
      'Our priorities',
      'Health inequalities',
      'Outcomes and how we measure them',
      'What each partner will do',
      'How we decide',
      'Review',
    ],
  },
];
