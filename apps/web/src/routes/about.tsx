import { Link, useLoaderData } from 'react-router';
import { Where } from '../features/partnerships/boundary/where.js';
import { Officers } from '../features/partnerships/officers.js';
import { PlaceAboutDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place, boundary } = await context.schema(PlaceAboutDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there is gone.');
  return { here, place, boundary };
}

export default function About() {
  const { here, place, boundary } = useLoaderData<typeof loader>();
  return (
    <Page title={`About ${place.name}`}>
      <p className="nhsuk-lede-text">{place.purpose}</p>
      <h2>What is decided here</h2>
      <p>
        <strong>{place.form.name}.</strong> {place.form.decides}
      </p>
      <p>
        By what rules it meets and decides, today or on any other day, stands in its{' '}
        <Link to={links.terms(here.slug)}>terms of reference</Link>.
      </p>
      <h2>Where it works</h2>
      <Where place={here} boundary={boundary} />
      <p>
        <Link to={links.placeName(here.slug)}>What it is and was called</Link>
      </p>
      <h2>Who runs it</h2>
      <Officers officers={place.officers} />
      <p>
        {place.host.name} hosts it. The <Link to={links.members(here.slug)}>members’ page</Link> names every
        organisation that has a seat.
      </p>
      <h2>Interests</h2>
      <p>
        What those who decide here have declared stands in the{' '}
        <Link to={links.interests(here.slug)}>register of interests</Link>.
      </p>
      <h2>Words</h2>
      <p>
        What acronyms and words mean here stands in the <Link to={links.glossary(here.slug)}>glossary</Link>.
      </p>
      <h2>Taking part</h2>
      <p>
        Are you in already? <Link to={links.welcome(here.slug)}>Your first five minutes</Link> says where to
        begin.
      </p>
      <p>
        Any organisation or group that works with {place.name} can{' '}
        <Link to={links.join(here.slug)}>join its forum</Link>, and can{' '}
        <Link to={links.join(here.slug, 'seat')}>ask for a seat</Link>.
      </p>
    </Page>
  );
}
