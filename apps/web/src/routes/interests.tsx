import { Link, useLoaderData } from 'react-router';
import { PublishedEntries } from '../features/interests/entries.js';
import { InterestRegisterDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { interestRegister } = await context.schema(InterestRegisterDocument, {
    place: place.slug,
    which: 'published',
  });
  if (!interestRegister) throw new Error('A place that was there has no register.');
  return { place, register: interestRegister };
}

export default function Interests() {
  const { place, register } = useLoaderData<typeof loader>();
  return (
    <Page title="Register of interests" wide>
      <AudienceLine seenBy="everybody" />
      <p>
        What the people who decide in {place.name} have declared that could sway them, or could seem to. An
        interest stays here for six months after it ended.
      </p>
      {register.mayDeclare && (
        <p>
          <Link to={links.myInterests(place.slug)}>My interests</Link>
        </p>
      )}
      {register.mayOversee && (
        <p>
          <Link to={links.allInterests(place.slug)}>Who has declared, and what is withheld</Link>
        </p>
      )}
      {register.entries.length === 0 ? (
        <Empty>
          <p>No interest is published here yet.</p>
        </Empty>
      ) : (
        <>
          <PublishedEntries place={place.name} entries={register.entries} />
          <p>
            <a href={links.interestsAsCsv(place.slug)}>Download the register (CSV)</a>
          </p>
        </>
      )}
    </Page>
  );
}
