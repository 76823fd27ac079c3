import { Link, useLoaderData } from 'react-router';
import { scenariosHere } from '../features/risk-sharing/scenarios/agreement-here.server.js';
import { stateInWords } from '../features/risk-sharing/scenarios/state-words.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { place, agreement, mayMake, scenarios } = await scenariosHere(context, params);
  return { place, agreement, mayMake, scenarios };
}

export default function AgreementScenarios() {
  const { place, agreement, mayMake, scenarios } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Scenarios"
      caption={agreement.title}
      crumbs={[{ text: agreement.title, to: links.agreement(place.slug, agreement.number) }]}
    >
      <p>
        What each partner may pay in the year, drawn from what you assume. Nobody but your organisation sees a
        scenario until you release it to the other parties. Illustration from stated assumptions. It is not
        advice.
      </p>
      {scenarios.length === 0 ? (
        <Empty>
          <p>
            There is no scenario yet. A first one needs three figures for each scheme: lowest, likeliest,
            highest.
          </p>
        </Empty>
      ) : (
        <Table
          caption="Your organisation’s own, and those that were released"
          columns={[
            {
              heading: 'Scenario',
              cell: ({ id, title }) => (
                <Link to={links.scenario(place.slug, agreement.number, id)}>{title}</Link>
              ),
            },
            {
              heading: 'Seen by',
              cell: ({ released, organisationName }) =>
                released ? `All parties, released by ${organisationName}` : `Only ${organisationName}`,
            },
            { heading: 'Illustration', cell: ({ state }) => stateInWords(state) },
            { heading: 'Changed', cell: ({ changedAt }) => formatInstant(changedAt) },
          ]}
          rows={scenarios}
          rowKey={({ id }) => id}
        />
      )}
      {mayMake && (
        <ButtonLink to={links.newScenario(place.slug, agreement.number)}>Start a scenario</ButtonLink>
      )}
    </Page>
  );
}
