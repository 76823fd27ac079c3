import { data, Form, Link, useLoaderData } from 'react-router';
import { OwnProposals, WaitingProposals } from '../features/partnerships/glossary/proposed-words.js';
import { WordList } from '../features/partnerships/glossary/word-list.js';
import { GlossaryDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { glossary } = await context.schema(GlossaryDocument, { place: place.slug });
  if (!glossary) throw data(null, { status: 404 });
  const search = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  const sought = search.toLowerCase();
  const words = glossary.words.filter(({ term, standsFor, meaning }) =>
    `${term} ${standsFor} ${meaning}`.toLowerCase().includes(sought),
  );
  return { place, glossary: { ...glossary, words }, search };
}

export default function Glossary() {
  const { place, glossary, search } = useLoaderData<typeof loader>();
  const { words, takenOut, proposals, mayEdit, mayPropose } = glossary;
  const waiting = mayEdit ? proposals.filter((one) => one.standing === 'waiting') : [];
  const own = proposals.filter((one) => one.mine && !waiting.includes(one));
  return (
    <Page
      title={search ? `Glossary: “${search}”` : 'Glossary'}
      heading={`What words mean in ${place.name}`}
      crumbs={[{ text: 'About', to: links.about(place.slug) }]}
    >
      <p>
        Acronyms and words that people here use. In texts they are underlined with dots: tap one to see what
        it means.
      </p>
      {waiting.length > 0 && (
        <>
          <h2>Words that wait for your answer</h2>
          <WaitingProposals place={place.slug} rows={waiting} />
        </>
      )}
      {own.length > 0 && (
        <>
          <h2>Words you proposed</h2>
          <OwnProposals rows={own} />
        </>
      )}
      {(mayEdit || mayPropose) && (
        <ButtonLink look="secondary" to={links.newWord(place.slug)}>
          {mayEdit ? 'Add a word' : 'Propose a word'}
        </ButtonLink>
      )}
      <Form className="app-search" method="get" role="search" aria-label="Glossary">
        <TextField name="q" type="search" label="Find a word" initial={search} maxLength={100} />
        <Button look="secondary">Find</Button>
      </Form>
      {words.length > 0 ? (
        <WordList place={place.slug} words={words} mayEdit={mayEdit} />
      ) : (
        <Empty action={<Link to={links.glossary(place.slug)}>See all words</Link>}>
          <p>
            “{search}” is not explained here yet.
            {mayPropose && ' You can propose it.'}
          </p>
        </Empty>
      )}
      {takenOut.length > 0 && (
        <>
          <h2>Taken out</h2>
          <ul className="nhsuk-list">
            {takenOut.map(({ key, term }) => (
              <li key={key}>
                {term}{' '}
                <Link to={links.changeWord(place.slug, key)}>
                  Put back<span className="nhsuk-u-visually-hidden"> {term}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
