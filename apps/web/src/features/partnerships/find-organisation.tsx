import type { Fault } from '@folkmoot/kernel/refusal.js';
import { Form } from 'react-router';
import type { JoinFindQuery } from '../../gql/operations.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/radios.js';
import type { Choice } from '../../ui/select.js';

type Found = JoinFindQuery['findOrganisations'][number];

const SCHEMES: Readonly<Record<string, string>> = {
  charity: 'charity',
  company: 'company',
  cqc: 'Care Quality Commission',
  ods: 'ODS code',
  ons: 'ONS code',
};

/** What tells an organisation from another of its name. */
const detailOf = ({ organisation, codes, postcode, formerly, closed, successors }: Found): string =>
  [
    organisation.sectorName,
    ...codes.map(({ scheme, value }) => `${SCHEMES[scheme] ?? scheme} ${value}`),
    postcode ?? '',
    formerly ? `formerly ${formerly}` : '',
    closed ? 'closed, according to the register' : '',
    successors.length > 0 ? `now ${successors.map(({ name }) => name).join(' and ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** The search: an address of its own, so that going back leads to the same list. */
export function SearchOrganisation({ text }: { text: string }) {
  return (
    <Form method="get" role="search">
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="find">
          Find your organisation
        </label>
        <div className="nhsuk-hint" id="find-hint">
          By its name, charity number, ODS code or postcode
        </div>
        <input
          className="nhsuk-input"
          id="find"
          name="q"
          type="search"
          defaultValue={text}
          maxLength={200}
          aria-describedby="find-hint"
        />
      </div>
      <Button look={text ? 'secondary' : 'primary'}>Search</Button>
    </Form>
  );
}

/** The list to choose from, with the way on for a group that is in no list. */
export function ChooseOrganisation({
  text,
  found,
  own,
  faults,
}: {
  text: string;
  found: readonly Found[];
  own: readonly Choice[];
  faults: readonly Fault[];
}) {
  const choices = [
    ...own,
    ...found.map((one) => ({ value: one.organisation.id, text: one.organisation.name, hint: detailOf(one) })),
    {
      value: 'group',
      text: 'It is not in this list',
      hint: 'You can describe your organisation or group instead. Many small groups are in no register.',
    },
  ];
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="q" value={text} />
      {choices.map(({ value, text }) => (
        <input key={value} type="hidden" name={`name:${value}`} value={text} />
      ))}
      <Radios name="choice" label="Which organisation do you act for?" choices={choices} faults={faults} />
      <Button>Continue</Button>
    </Form>
  );
}
