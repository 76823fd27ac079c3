import type { JoinFindQuery } from '../../../gql/operations.js';
import type { Choice } from '../../../ui/select.js';

export type FoundOrganisation = JoinFindQuery['findOrganisations'][number];

const SCHEMES: Readonly<Record<string, string>> = {
  charity: 'Charity',
  company: 'Company',
  cqc: 'Care Quality Commission',
  ods: 'ODS code',
  ons: 'ONS code',
};

/** `ODS code QOP`. */
export const codeWords = ({ scheme, value }: { scheme: string; value: string }): string =>
  `${SCHEMES[scheme] ?? scheme} ${value}`;

/** What tells an organisation from another of its name. */
export const detailOf = ({ organisation, codes, postcode, formerly, closed }: FoundOrganisation): string =>
  [
    organisation.sectorName,
    ...codes.map(codeWords),
    postcode,
    formerly && `formerly ${formerly}`,
    closed && 'closed, according to the register',
  ]
    .filter(Boolean)
    .join(' · ');

/** To choose one of them by its id. */
export const organisationChoices = (found: readonly FoundOrganisation[]): Choice[] =>
  found.map((one) => ({
    value: one.organisation.id,
    text: one.organisation.name,
    hint: [
      detailOf(one),
      one.successors.length > 0 && `now ${one.successors.map(({ name }) => name).join(' and ')}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
