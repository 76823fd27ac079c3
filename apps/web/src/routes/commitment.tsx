import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { doDeed, postedDeed } from '../features/commitments/deeds.server.js';
import { AnswerForms, CloseForm, HandOverForm, MoveForm, ReportForm } from '../features/commitments/deeds.js';
import { Depends } from '../features/commitments/depends.js';
import { endOfWaiting } from '../features/commitments/end-of-waiting.js';
import { SeenForm } from '../features/commitments/escalation.js';
import { SlipReaches } from '../features/commitments/slip-reaches.js';
import { Facts } from '../features/commitments/facts.js';
import { weightWord } from '../features/commitments/held-words.js';
import { History } from '../features/commitments/history.js';
import { QuestionAnswerForm, QuestionForm } from '../features/commitments/question.js';
import { MadeOf } from '../features/commitments/born-fields.js';
import { NamedIn } from '../features/commitments/named-in.js';
import { LiveStanding } from '../features/commitments/live-commitment.js';
import { PaidBy } from '../features/risk-sharing/paid-by.js';
import { CommitmentPageDocument, SchemesPayingForDocument } from '../gql/operations.js';
import { type ActionArgs, type LoaderArgs } from '../lib/context.js';
import { refuse } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';

const DEEDS = [
  'accept',
  'decline',
  'report',
  'move',
  'close',
  'question',
  'answer',
  'seen',
  'wait',
  'hand-over',
];
const LARGEST = 2_147_483_647;

/** The public reads the same page without scripts. */
export const handle: PageHandle<{ signedIn: boolean }> = { script: ({ signedIn }) => signedIn };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = /^\d{1,10}$/.test(params.number ?? '') ? Number(params.number) : 0;
  const { commitmentPage, seatClasses } = await context.schema(CommitmentPageDocument, {
    place: place.slug,
    number: number > LARGEST ? 0 : number,
  });
  if (!commitmentPage) throw data(null, { status: 404 });
  const signedIn = context.reader.kind === 'person';
  const { schemesPayingFor } = signedIn
    ? await context.schema(SchemesPayingForDocument, { commitmentId: commitmentPage.commitment.id })
    : { schemesPayingFor: [] };
  const deeds = [...DEEDS, ...commitmentPage.upstream.map(({ id }) => endOfWaiting(id))];
  const requestIds = Object.fromEntries(deeds.map((deed) => [deed, requestId()]));
  const seatName = new Map(seatClasses.map(({ code, name }) => [code, name]));
  const seats = commitmentPage.seats.map((code) => seatName.get(code) ?? code);
  return { place, page: commitmentPage, seats, paidBy: schemesPayingFor, requestIds, signedIn };
}

export async function action({ context, params, request }: ActionArgs) {
  const posted = await postedDeed(request);
  const refusal = posted.tooLarge ?? (await doDeed(context, posted));
  return refusal
    ? refuse(refusal, posted.values)
    : redirect(links.commitment(params.place ?? '', Number(params.number)));
}

export default function Commitment() {
  const { place, page, seats, paidBy, requestIds, signedIn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { commitment, abilities } = page;
  const deed = { upon: commitment, requestIds, refused };
  const standing = <LiveStanding commitment={commitment} />;
  return (
    <Page
      title={`${weightWord(commitment.weight)} ${commitment.number}`}
      caption={`${weightWord(commitment.weight)} ${commitment.number}`}
      heading={commitment.what}
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenBy(commitment, place.name)} />
      {signedIn ? (
        <LiveProvider stream={page.stream} since={page.since}>
          <Announcer>{standing}</Announcer>
        </LiveProvider>
      ) : (
        standing
      )}
      <SlipReaches page={page} place={place.slug} />
      {abilities.seeEscalation && <SeenForm {...deed} />}
      {abilities.answer && <AnswerForms {...deed} />}
      {abilities.answerQuestion && commitment.question && (
        <QuestionAnswerForm question={commitment.question.text} {...deed} />
      )}
      {abilities.report && <ReportForm key={commitment.status} status={commitment.status} {...deed} />}
      <Facts commitment={commitment} seats={seats} />
      {abilities.amend && (
        <p>
          <Link to={links.amendCommitment(place.slug, commitment.number)}>Change what it holds</Link>
        </p>
      )}
      {abilities.report && (
        <>
          <MoveForm {...deed} />
          <CloseForm weight={commitment.weight} {...deed} />
        </>
      )}
      {abilities.question && <QuestionForm {...deed} />}
      {abilities.handOver && <HandOverForm successors={page.successors} {...deed} />}
      <Depends page={page} place={place.slug} {...deed} />
      {page.born && <MadeOf from={page.born} />}
      <PaidBy schemes={paidBy} place={place.slug} />
      <NamedIn sections={page.mentionedIn} />
      <History lines={page.history} />
    </Page>
  );
}

function seenBy(
  { audience, state, shownTo }: { audience: string; state: string; shownTo: string },
  place: string,
): string {
  if (audience === 'public') return 'everyone. The public reads organisation and role, not the person';
  if (shownTo === 'partners') return `the partners of ${place}`;
  return `the partners of ${place} and their forum${state === 'asked' ? '; everyone, once it is accepted' : ''}`;
}
