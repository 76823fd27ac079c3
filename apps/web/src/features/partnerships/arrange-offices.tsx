import type { OfficerRowFragment, PlaceArrangeQuery } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { ArrangeForm, Folded } from './arrange-form.js';
import { roleWord } from './words.js';

type Person = NonNullable<PlaceArrangeQuery['place']>['confirmedPeople'][number];

interface Props {
  officers: readonly (OfficerRowFragment & { version: number })[];
  people: readonly Person[];
  requestId: string;
  refused: Refused | undefined;
}

const ROLES = ['chair', 'vice-chair', 'secretary', 'observer'].map((role) => ({
  value: role,
  text: roleWord(role),
}));

/** A person holds an office for an organisation, so both are chosen together. */
export function ArrangeOffices({ officers, people, requestId, refused }: Props) {
  const choices = people.map(({ person, organisation }) => ({
    value: `${person.id} ${organisation.id}`,
    text: `${person.name}, ${organisation.name}`,
  }));
  return (
    <>
      <h2>Offices</h2>
      {officers.map((officer) => (
        <section key={officer.id} className="app-request">
          <p>
            <strong>{roleWord(officer.role)}</strong>: {officer.person.name}, {officer.organisation.name}
          </p>
          <Folded
            title={
              <>
                End<span className="nhsuk-u-visually-hidden"> {officer.person.name}’s office</span>
              </>
            }
          >
            <ArrangeForm
              deed="end-office"
              about={{ officeId: officer.id, version: String(officer.version) }}
              requestId={requestId}
              refused={refused}
            >
              {() => <Button look="warning">End the office</Button>}
            </ArrangeForm>
          </Folded>
        </section>
      ))}
      <h2>Appoint somebody</h2>
      <ArrangeForm deed="appoint" requestId={requestId} refused={refused}>
        {(mine) => (
          <>
            <Select name="personId" label="Who?" choices={choices} prompt="Choose" {...mine} />
            <Select name="role" label="As" choices={ROLES} prompt="Choose" {...mine} />
            <p>There is one chair: a new one takes over from the last.</p>
            <Button>Appoint</Button>
          </>
        )}
      </ArrangeForm>
    </>
  );
}
