import type { AgreementTerms, WrittenPart } from './agreement-terms.js';

type Form = NonNullable<AgreementTerms['schemes'][number]['form']>;
type Vat = NonNullable<AgreementTerms['schemes'][number]['vat']>;
type Source = AgreementTerms['schemes'][number]['contributions'][number]['source'];

interface Words {
  readonly text: string;
  readonly hint: string;
}

export const FORM_WORDS: Readonly<Record<Form, Words>> = {
  pooled: {
    text: 'Pooled fund',
    hint: 'One purse under section 75 of the NHS Act 2006. Councils and prescribed NHS bodies only.',
  },
  aligned: {
    text: 'Aligned budgets',
    hint: 'Each keeps its own money and its own duties; spending is planned together.',
  },
  'non-pooled': {
    text: 'Non-pooled fund',
    hint: 'One partner holds the money of several, kept apart, and spends it for each.',
  },
  transfer: {
    text: 'Transfer',
    hint: 'One body pays another: section 256 or section 76 of the NHS Act 2006.',
  },
};

export const VAT_WORDS: Readonly<Record<Vat, Words>> = {
  'council-section-33': {
    text: 'The council buys (section 33)',
    hint: 'A council gets VAT back under section 33 of the VAT Act 1994, for what it delivers in its own right.',
  },
  'nhs-contracted-out': {
    text: 'The NHS buys (contracted-out services)',
    hint: 'NHS bodies get VAT back on the services listed by the Treasury only.',
  },
  mixed: {
    text: 'Both',
    hint: 'Part is bought by a council and part by the NHS. Write down which, in the agreement.',
  },
  none: { text: 'No VAT is got back', hint: 'For example grants and wages.' },
};

/** Where money comes from, as the Better Care Fund’s template has it. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  'nhs-minimum': 'NHS minimum contribution',
  'council-grant': 'Council grant',
  'disabled-facilities-grant': 'Disabled Facilities Grant',
  additional: 'Additional contribution',
  other: 'Other',
};

/** The seven that SI 2000/617 regulation 8 asks for, and three that disputes show to be missing. */
export const WRITTEN_TITLES: Readonly<Record<WrittenPart, string>> = {
  aims: 'The agreed aims and outcomes',
  functions: 'The functions of each partner that are the subject of the arrangements',
  'people-and-services': 'The people and the kinds of services',
  'contributions-vary': 'The contributions, and how they may be varied',
  'staff-goods-premises': 'The staff, goods, services or accommodation that partners provide',
  'duration-review-variation-ending': 'How long it lasts, and how it is reviewed, varied or ended',
  'management-of-the-fund': 'How the pooled fund is managed, monitored and accounted for',
  mediator: 'Who mediates when partners disagree',
  adjudicator: 'Who decides when mediation fails',
  exit: 'What happens to commitments and money when it ends',
};

export const WRITTEN_HINTS: Readonly<Partial<Record<WrittenPart, string>>> = {
  functions: 'Surgery, radiotherapy, emergency ambulances and some others may not be among them.',
  mediator: 'Agree on a name, or on who names one, before there is a dispute.',
  exit: 'Who bears what was promised to others, and who keeps money and equipment.',
};
