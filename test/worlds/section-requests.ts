import type { Reader } from '@folkmoot/kernel/reader.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { askForNewSection } from '@folkmoot/plans/actions/ask-for-new-section.js';
import { must, type PartnershipWorld } from './partnerships.js';
import type { Said } from './plans.js';

const TYPES: Readonly<Record<string, string>> = {
  chaseSection: 'UponSectionRequestInput',
  deliverSection: 'UponSectionRequestInput',
  removeSection: 'UponSectionRequestInput',
  withdrawRequest: 'UponSectionRequestInput',
};

/** One of the deeds about a section that is asked for, as somebody. */
export async function requestDeed(
  app: TestApp,
  name: string,
  input: Record<string, unknown>,
  reader: Reader,
): Promise<Said> {
  const type = TYPES[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { faults { code path message } }
    ... on SectionRequest { id version sectionId state dueDate freezes expectedOn late chases chasedOn note reason } } }`;
  return (await app.ask(text, { input: { requestId: requestId(), ...input } }, reader))[name] as Said;
}

/** The chair asks the trust for a new section, by 30 November 2026 where nothing else is said. */
export const askedOfTrust = (
  app: TestApp,
  { place, organisations, chair }: PartnershipWorld,
  more: { title?: string; dueDate?: string; freezes?: boolean } = {},
): Promise<{ sectionId: Id; requestedId: Id }> =>
  must(
    app,
    askForNewSection,
    {
      partnershipId: place.id,
      title: 'Falls at home',
      ownerOrganisationId: organisations.trust,
      dueDate: '2026-11-30',
      note: 'Two pages. What the clinic does, and for whom.',
      freezes: true,
      ...more,
    },
    chair,
  );
