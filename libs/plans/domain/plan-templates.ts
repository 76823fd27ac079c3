/** The usual sections of a kind of plan: a beginning to change, never a rule. */
export interface PlanTemplate {
  readonly key: string;
  readonly name: string;
  /** The date of its source, as a local date. */
  readonly asOf: string;
  readonly source: string;
  readonly sections: readonly string[];
}

export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'place-plan',
    name: 'Place plan',
    asOf: '2021-09-02',
    source:
      '“Thriving places” (NHS England and Local Government Association) prescribes no form; these are the sections such plans usually have.',
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
      'Owned and signed by the health and wellbeing board, built from its neighbourhoods (report to the Brighton and Hove board). No form is prescribed here; check the guidance of your year.',
    sections: [
      'Foreword',
      'Our neighbourhoods',
      'What people need',
      'What people told us',
      'Our vision',
      'Our priorities',
      'Outcomes and how we measure them',
      'Neighbourhood teams and what each partner will do',
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
      'Better Care Fund policy framework 2023 to 2025 and the narrative that went with it. Later years ask differently: check the planning requirements of your year.',
    sections: [
      'Bodies involved in preparing the plan',
      'How stakeholders were involved',
      'Governance',
      'Executive summary',
      'Our approach to integration',
      'Staying well, safe and independent at home for longer',
      'The right care in the right place at the right time',
      'Supporting unpaid carers',
      'Disabled Facilities Grant and wider services',
      'Equality and health inequalities',
    ],
  },
  {
    key: 'joint-local-health-and-wellbeing-strategy',
    name: 'Joint local health and wellbeing strategy',
    asOf: '2022-11-22',
    source:
      'Section 116A of the Local Government and Public Involvement in Health Act 2007 asks for the strategy; the guidance to health and wellbeing boards prescribes no form.',
    sections: [
      'Foreword',
      'Our place',
      'What people need: the joint strategic needs assessment',
      'What people told us',
      'Our vision',
      'Our priorities',
      'Integrating health, social care and related services',
      'Health inequalities',
      'Outcomes and how we measure them',
      'What each partner will do',
      'How we decide',
      'Review',
    ],
  },
];
