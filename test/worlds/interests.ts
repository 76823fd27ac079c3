import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { declareInterest, type DeclareInterestInput } from '@folkmoot/interests/actions/declare-interest.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { must } from './partnerships.js';

export const TRUSTEE = {
  regime: 'nhs',
  category: 'non-financial-professional',
  holder: 'self',
  description: 'I am a trustee of the hospice.',
  concernsId: null,
  concerns: 'Northmoor Hospice',
  since: '2025-01-01' as LocalDate,
  until: null,
  mitigation: 'I leave before its grant is discussed.',
  published: true,
  withheldReason: '',
};

/** An interest as somebody has just declared it; answers its id. */
export const declared = async (
  app: TestApp,
  place: string,
  reader: Reader,
  said: Partial<DeclareInterestInput> = {},
): Promise<Id> => (await must(app, declareInterest, { ...TRUSTEE, place, ...said }, reader)).id;
