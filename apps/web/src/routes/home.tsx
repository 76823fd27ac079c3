import { Form, Link, useLoaderData } from 'react-router';
import { FindPlacesDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

/** Without a search the first places by name: with few of them nobody needs to search. */
export async function loader({ context, request }: LoaderArgs) {
  const search = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  const { places } = await context.schema(FindPlacesDocument, { search });
  return { search, places };
}

export default function Home() {
  const { search, places } = useLoaderData<typeof loader>();
  return (
    <Page
      title={search ? `Places with “${search}”` : 'Folkmoot'}
      heading="One place, one plan, one board of promises"
    >
      <p className="nhsuk-lede-text">
        Folkmoot is where the partners of a place in England’s health and care system do their work together:
        the NHS, the council, and the charities and community groups that know the streets.
      </p>

      <h2 id="places">Find your place</h2>
      <p>
        A charity or community group? Choose your place, then <strong>Join the forum</strong>. It takes three
        minutes and an e-mail address.
      </p>
      <Form className="app-search" method="get" action="/#places" role="search" aria-label="Places">
        <TextField
          name="q"
          type="search"
          label="Name of the place"
          initial={search}
          maxLength={100}
          autoComplete="off"
        />
        <Button look="secondary">Search</Button>
      </Form>
      <FoundPlaces search={search} places={places} />
      <p>
        You can also <Link to={links.findOrganisation()}>find an organisation</Link>, even one that has
        closed, and where it sits.
      </p>

      <h2>What you can do here</h2>
      <ul className="app-jobs">
        <li>
          <h3>Write the plan together</h3>
          <p>
            Everyone writes in the same text at the same time. Each section has an owner, and says who can see
            it.
          </p>
        </li>
        <li>
          <h3>Keep promises in the open</h3>
          <p>
            Who promised what, by when, and how it stands. The board moves by itself when something changes.
          </p>
        </li>
        <li>
          <h3>Take your seat</h3>
          <p>Every group joins by itself, by e-mail. You need no NHS account and no IT department.</p>
        </li>
      </ul>
      <p>Folkmoot is for plans, promises and decisions. It is no place for information about patients.</p>
    </Page>
  );
}

type Found = Awaited<ReturnType<typeof loader>>;

function FoundPlaces({ search, places }: Found) {
  if (places.length === 0)
    return (
      <p>
        {search
          ? `No place here has “${search}” in its name. Try a shorter word, such as the town.`
          : 'No place has been set up here yet.'}
      </p>
    );
  return (
    <ul className="app-places" aria-label="Places found">
      {places.map((place) => (
        <li key={place.id}>
          <Link to={links.place(place.slug)}>{place.name}</Link>
          {place.purpose && <p>{place.purpose}</p>}
        </li>
      ))}
    </ul>
  );
}
