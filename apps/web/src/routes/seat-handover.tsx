import { data, Link, useLoaderData } from 'react-router';
import { OpenCommitments } from '../features/commitments/open-commitments.js';
import { WordList } from '../features/partnerships/glossary/word-list.js';
import { Officers } from '../features/partnerships/officers.js';
import { roleWord } from '../features/partnerships/words.js';
import { AnsweredFor, answeredFor } from '../features/plans/answered-for.js';
import { PrintHint } from '../features/plans/copies/print-hint.js';
import {
  GlossaryDocument,
  OpenCommitmentsOfDocument,
  PlaceAboutDocument,
  SeatShownDocument,
  SectionsOfDocument,
} from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

/** What goes along with a seat: for whoever sits there, and those who may name the next. */
export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { seat } = await context.schema(SeatShownDocument, { id: params.seat ?? '' });
  if (seat?.place !== here.slug || !(seat.sitsHere || seat.mayName)) throw data(null, { status: 404 });
  const organisationId = seat.organisation.id;
  const [{ openCommitmentsOf }, { plan }, { place }, { glossary }] = await Promise.all([
    context.schema(OpenCommitmentsOfDocument, { place: here.slug, organisationId }),
    context.schema(SectionsOfDocument, { place: here.slug }),
    context.schema(PlaceAboutDocument, { slug: here.slug }),
    context.schema(GlossaryDocument, { place: here.slug }),
  ]);
  if (!place) throw data(null, { status: 404 });
  return {
    here,
    seat,
    place,
    // The general words are in every place’s glossary: on paper they would bury what is said of this seat.
    words: glossary?.words.filter(({ version }) => version > 0) ?? [],
    open: openCommitmentsOf,
    sections: answeredFor(plan?.sections ?? [], organisationId),
  };
}

export default function SeatHandover() {
  const { here, seat, place, words, open, sections } = useLoaderData<typeof loader>();
  const dates = [
    ...open.map((one) => ({ id: one.id, day: one.dueDate, what: `Commitment ${one.number}: ${one.what}` })),
    ...sections.flatMap(({ id, title, request }) =>
      request && ['asked', 'promised'].includes(request.state)
        ? [{ id, day: request.dueDate, what: `Section “${title}” is due` }]
        : [],
    ),
  ].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <div className="app-printed">
      <Page title={`Handover pack: seat of ${seat.organisation.name}`} caption={here.name}>
        <PrintHint back="Back to the seat" backTo={links.seat(here.slug, seat.id)} />
        <p>
          {seat.kind}, {seat.voting ? 'with a vote' : 'without a vote'}. The seat belongs to{' '}
          {seat.organisation.name}: what was promised there goes on with whoever sits there next.
        </p>
        <h2>What was promised and asked for</h2>
        <OpenCommitments rows={open} place={here.slug} />
        <h2>Sections of the plan</h2>
        <AnsweredFor rows={sections} place={here.slug} />
        <h2>Dates</h2>
        {dates.length === 0 ? (
          <p>No date is set.</p>
        ) : (
          <ul className="nhsuk-list">
            {dates.map((one) => (
              <li key={`${one.id} ${one.day}`}>
                <strong>{formatDate(one.day)}</strong>: {one.what}
              </li>
            ))}
          </ul>
        )}
        <p>
          Within 28 days of taking the seat, say what you have to declare:{' '}
          <Link to={links.myInterests(here.slug)}>your interests in {here.name}</Link>.
        </p>
        <h2>What {here.name} is, and how it decides</h2>
        <p>{place.purpose}</p>
        <p>
          {place.form.decides} Its <Link to={links.terms(here.slug)}>terms of reference</Link> say how.
        </p>
        <h2>Who runs it</h2>
        <Officers officers={place.officers} />
        <h2>Who has sat there</h2>
        <ul className="nhsuk-list">
          {seat.sittings.map((one) => (
            <li key={one.id}>
              {one.person.name}, {roleWord(one.capacity).toLowerCase()}: from {formatDate(one.since)}
              {one.until ? ` until ${formatDate(one.until)}` : ''}
            </li>
          ))}
        </ul>
        <h2>What words mean there</h2>
        {words.length > 0 && <WordList place={here.slug} words={words} mayEdit={false} />}
        <p>
          What acronyms mean stands in the <Link to={links.glossary(here.slug)}>glossary</Link>.
        </p>
      </Page>
    </div>
  );
}
