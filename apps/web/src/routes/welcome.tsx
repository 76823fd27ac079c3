import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { sayHello } from '../features/forum/say-hello.server.js';
import { SayHello } from '../features/forum/say-hello.js';
import { FirstWords, WhoIsHere } from '../features/partnerships/newcomer-parts.js';
import { WorkList } from '../features/partnerships/work/work-list.js';
import {
  ForumChoicesDocument,
  NewcomerDocument,
  PlaceHomeDocument,
  PutWelcomeAwayDocument,
  SectionsAtHomeDocument,
  WorkAtHomeDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { explainedIn } from '../lib/explained-words.server.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

const MOST_WORDS = 8;

export async function loader({ context, params }: LoaderArgs) {
  const { slug } = await placeOf(context, params.place ?? '');
  const { reader } = context;
  if (reader.kind !== 'person') throw data(null, { status: 404 });
  const [{ newcomer }, { place }] = await Promise.all([
    context.schema(NewcomerDocument, { place: slug }),
    context.schema(PlaceHomeDocument, { slug }),
  ]);
  if (!newcomer || !place) throw data(null, { status: 404 });
  const [{ myWork: work }, { plan }, { forum }] = await Promise.all([
    context.schema(WorkAtHomeDocument, { place: slug }),
    context.schema(SectionsAtHomeDocument, { place: slug }),
    context.schema(ForumChoicesDocument, { place: slug }),
  ]);
  const sections = plan?.sections ?? [];
  const words = await explainedIn(
    context,
    slug,
    place.purpose,
    place.form.decides,
    ...sections.map((one) => one.title),
    ...place.seats.map(({ organisation }) => organisation.name),
  );
  return {
    place,
    newcomer,
    speaksFor: reader.organisationName,
    hat: reader.organisationId,
    work,
    requestIds: Object.fromEntries(work.map(({ organisation }) => [organisation.id, requestId()])),
    sections: sections.slice(0, 5),
    words: words.slice(0, MOST_WORDS),
    forum: forum?.hats.length ? forum : null,
    requestId: requestId(),
    helloId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const place = params.place ?? '';
  if (values.intent === 'hello') {
    const said = await sayHello(context, place, values);
    return said.__typename === 'Refusal'
      ? refuse(said, values)
      : redirect(links.forumThread(place, said.thread?.number ?? 0));
  }
  const { putWelcomeAway } = await context.schema(PutWelcomeAwayDocument, {
    input: { requestId: values.requestId ?? '', place },
  });
  return putWelcomeAway.__typename === 'Refusal'
    ? refuse(putWelcomeAway, values)
    : redirect(links.place(place));
}

export default function Welcome() {
  const found = useLoaderData<typeof loader>();
  const { place, newcomer, speaksFor, hat, work, requestIds, sections, words } = found;
  const refused = useActionData<typeof action>();
  const unconfirmed = place.viewer?.membership?.standing === 'not-yet-confirmed';
  return (
    <Page
      title={`Your first five minutes in ${place.name}`}
      crumbs={[{ text: place.name, to: links.place(place.slug) }]}
      faults={refused?.faults}
    >
      <p className="nhsuk-lede-text">{place.purpose}</p>
      {unconfirmed && (
        <p>
          You are in the forum of {place.name}
          {speaksFor && `, speaking for ${speaksFor}`}. Others see “not yet confirmed” beside your name until
          somebody vouches for you. You can take part at once.
        </p>
      )}
      {found.forum && (
        <SayHello
          place={place.name}
          forum={found.forum}
          hat={hat}
          requestId={found.helloId}
          refused={refused?.values.intent === 'hello' ? refused : undefined}
        />
      )}
      <h2>What is asked of you</h2>
      {work.length > 0 ? (
        <WorkList rows={work} hat={hat} requestIds={requestIds} here />
      ) : (
        <p>Nothing yet. Look round, and say what you see when you like.</p>
      )}
      <h2>Where to begin</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <Link to={links.forum(place.slug)}>Say something in the forum</Link>: a question, some news,
          something that should change.
        </li>
        <li>
          <Link to={links.plan(place.slug)}>Read the plan</Link>: what the partners want to do.
          {sections.length > 0 && ` Its sections: ${sections.map((one) => one.title).join('; ')}.`}
        </li>
        <li>
          <Link to={links.commitments(place.slug)}>See the commitments</Link>: who promised what, by when, and
          how it stands.
        </li>
        <li>
          <Link to={links.terms(place.slug)}>Read the terms of reference</Link>: who decides what.{' '}
          {place.form.decides}
        </li>
      </ul>
      <h2>Who is here</h2>
      <WhoIsHere place={place} />
      <h2>Words you will meet</h2>
      <FirstWords place={place.slug} words={words} />
      {newcomer.isNew ? (
        <Form method="post" noValidate>
          <RequestId
            id={found.requestId}
            values={refused?.values.intent === 'hello' ? undefined : refused?.values}
          />
          <Button look="secondary">I know my way now</Button>
          <p>The home page then no longer leads here. You find this page again under About.</p>
        </Form>
      ) : (
        <p>
          <Link to={links.place(place.slug)}>To the home page of {place.name}</Link>
        </p>
      )}
    </Page>
  );
}
