import { data, Link, useLoaderData } from 'react-router';
import { ROUTES } from '../features/sign-off/decision-fields.js';
import { OwnSignOffRoutesDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDateShort } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { ownSignOffRoutes } = await context.schema(OwnSignOffRoutesDocument, { place: place.slug });
  if (!ownSignOffRoutes || context.reader.kind !== 'person') throw data(null, { status: 404 });
  return {
    place,
    routes: ownSignOffRoutes.routes,
    organisation: context.reader.organisationName ?? 'your organisation',
  };
}

export default function SignOffRoutes() {
  const { place, routes, organisation } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`Who decides for ${organisation}`}
      crumbs={[{ text: 'Sign-offs', to: links.signOffs(place.slug) }]}
      wide
    >
      <p>
        Enter your bodies, their meetings and the last days for papers: each sign-off then shows the earliest
        possible date. Those who are asked to approve together with you see the meetings.
      </p>
      {routes.length === 0 ? (
        <Empty>
          <p>No board, committee or officer is entered yet.</p>
        </Empty>
      ) : (
        <Table
          caption="Bodies and officers"
          hideCaption
          rows={routes}
          rowKey={(one) => one.id}
          columns={[
            {
              heading: 'Body',
              cell: (one) => <Link to={links.signOffRoute(place.slug, one.id)}>{one.body}</Link>,
            },
            {
              heading: 'Kind',
              cell: (one) => ROUTES.find(({ value }) => value === one.kind)?.text ?? one.kind,
            },
            { heading: 'Next meeting', cell: (one) => nextMeeting(one.meetings) },
            {
              heading: 'Minor amendments',
              cell: (one) => (one.delegateName ? `Delegated to ${one.delegateName}` : 'Not delegated'),
            },
          ]}
        />
      )}
      <ButtonLink to={links.signOffRoute(place.slug, 'new')}>Add a body or an officer</ButtonLink>
    </Page>
  );
}

const nextMeeting = (meetings: readonly { meetsOn: string; papersDue: string }[]): string => {
  const first = meetings[0];
  return first
    ? `${formatDateShort(first.meetsOn)}, papers by ${formatDateShort(first.papersDue)}`
    : 'None is known';
};
