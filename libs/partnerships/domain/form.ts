/**
 * How a place is governed, and what follows for what it may decide. The five forms are those of "Thriving Places"
 * (NHS England and Local Government Association, 2021); delegation to joint committees stands in the National Health
 * Service Act 2006, sections 65Z5 and 65Z6, and with councils section 75.
 */
export const FORMS = {
  'consultative-forum': {
    name: 'Consultative forum',
    decides:
      'Members advise; nothing is decided here. What is agreed is a recommendation, and each organisation decides for itself.',
  },
  'icb-committee': {
    name: 'Committee of the integrated care board',
    decides:
      'The committee decides what the integrated care board has delegated to it. Functions of a council are not decided here.',
  },
  'joint-committee': {
    name: 'Joint committee',
    decides:
      'The committee decides only what its partners have delegated to it. Everything else stays with each organisation.',
  },
  'individual-executive': {
    name: 'Individual executive',
    decides:
      'A named officer decides, within what their organisations have delegated to them. The members advise.',
  },
  'lead-provider': {
    name: 'Lead provider',
    decides:
      'The organisation that holds the contract decides, within the contract and its subcontracts. The members advise.',
  },
} as const;

export type Form = keyof typeof FORMS;

export const isForm = (text: string): text is Form => Object.hasOwn(FORMS, text);
