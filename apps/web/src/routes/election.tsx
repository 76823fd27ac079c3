import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { Candidates, Roll } from '../features/partnerships/elections/candidates.js';
import { electionDeed } from '../features/partnerships/elections/election-deeds.server.js';
import { electionStands, RULES } from '../features/partnerships/elections/election-words.js';
import { NamingForms } from '../features/partnerships/elections/naming-forms.js';
import { OfficerForms } from '../features/partnerships/elections/officer-forms.js';
import { VoteForm } from '../features/partnerships/elections/vote-form.js';
import { ElectionShownDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { reader } = context;
  if (reader.kind !== 'person') throw data(null, { status: 404 });
  const { election } = await context.schema(ElectionShownDocument, { id: params.election ?? '' });
  if (election?.alliance !== here.slug) throw data(null, { status: 404 });
  return { here, election, organisation: reader.organisationName ?? '', requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const { reader } = context;
  if (reader.kind !== 'person') throw data(null, { status: 404 });
  const values = valuesOf(await request.formData());
  const answer = await electionDeed(context, params.election ?? '', reader.personId, values);
  return 'faults' in answer ? answer : redirect(links.election(params.place ?? '', answer.id));
}

/** A count may come after the day on which the elected was to begin. */
const laterOf = (day: string, other: string | null): string => (other && other > day ? other : day);

export default function Election() {
  const { here, election, organisation, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const forms = { election, requestId, refused };
  return (
    <Page
      title={`Election: ${election.kind} in ${election.placeName}`}
      crumbs={[{ text: 'Seats and elections', to: links.elections(here.slug) }]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={`those in ${here.name}, and nobody else`} />
      <p>
        <strong>{electionStands(election)}.</strong>{' '}
        {election.state === 'elected'
          ? `The seat is theirs from ${formatDate(laterOf(election.sitsFrom, election.decidedOn))}.`
          : `Whoever is elected sits there from ${formatDate(election.sitsFrom)}.`}
        {election.round > 1 && ` This is round ${election.round}.`}
      </p>
      {election.reason && <p>Recorded: {election.reason}</p>}
      <Candidates election={election} />
      {election.abilities.vote && <VoteForm {...forms} organisation={organisation} />}
      {election.abilities.nominate && <NamingForms {...forms} />}
      <Roll roll={election.roll} />
      <OfficerForms {...forms} />
      <h2>How it is decided</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Page>
  );
}
