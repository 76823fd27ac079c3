import { data, useLoaderData } from 'react-router';
import { yearCrumbs } from '../features/risk-sharing/year/crumbs.js';
import { Statement } from '../features/risk-sharing/year/statement.js';
import { yearOf } from '../features/risk-sharing/year/year-of.server.js';
import type { LoaderArgs } from '../lib/context.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { place, year } = await yearOf(context, params);
  const partner = year.partners.find((one) => one.id === params.organisation);
  if (!partner) throw data(null, { status: 404 });
  return { place: place.name, year, partner };
}

export default function RiskStatement() {
  const { place, year, partner } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`Statement for ${partner.name}`}
      caption={`${place}, agreement ${year.number}: ${year.title}`}
      crumbs={yearCrumbs(year)}
    >
      <Statement year={year} partner={partner} />
    </Page>
  );
}
