import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ArrangeLinks } from '../features/partnerships/arrange-links.js';
import { ForumList } from '../features/partnerships/forum-list.js';
import { memberDeed } from '../features/partnerships/member-deeds.server.js';
import { Observers, Officers } from '../features/partnerships/officers.js';
import { Partners } from '../features/partnerships/partners.js';
import { SeatRequests } from '../features/partnerships/seat-requests.js';
import { PlaceMembersDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider, useConnection } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { LiveState } from '../ui/live-state.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

/** Live for those inside; visitors get a page without scripts. */
export const handle: PageHandle<{ inside: boolean } | undefined> = {
  script: (page) => page?.inside === true,
};

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place, seatClasses } = await context.schema(PlaceMembersDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there has no members.');
  const viewer = place.viewer;
  const officer = viewer?.abilities.answerSeatRequests ?? false;
  return {
    here,
    alliance: place.kind === 'alliance',
    inside: viewer?.inside ?? false,
    viewer,
    officer,
    seatClasses: seatClasses.map(({ code, name }) => ({ value: code, text: name })),
    seats: place.seats,
    officers: place.officers,
    members: place.forumMembers,
    vouchable: place.forumMembers.filter((one) => one.canVouch).map(({ id, version }) => ({ id, version })),
    requests: officer ? place.seatRequests : [],
    requestIds: Object.fromEntries(
      [...place.forumMembers, ...place.seatRequests].map(({ id }) => [id, requestId()]),
    ),
    spareId: requestId(),
  };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const refused = await memberDeed(context, here.id, valuesOf(await request.formData()));
  return refused ?? redirect(links.members(here.slug));
}

type Data = Awaited<ReturnType<typeof loader>>;

export default function Members() {
  const data = useLoaderData<typeof loader>();
  const { here, inside } = data;
  return inside ? (
    <LiveProvider stream={here.stream} since={here.since}>
      <Announcer>
        <Content {...data} />
      </Announcer>
    </LiveProvider>
  ) : (
    <Content {...data} />
  );
}

function Content({
  here,
  alliance,
  inside,
  officer,
  officers,
  seats,
  members,
  vouchable,
  requests,
  seatClasses,
  requestIds,
  spareId,
  viewer,
}: Data) {
  const refused = useActionData<typeof action>();
  return (
    <Page title="Members" faults={refused?.faults} wide>
      {inside && <Live />}
      {officer && (
        <section aria-labelledby="requests">
          <h2 id="requests">Requests for a seat</h2>
          <AudienceLine seenBy="the chair, vice-chair and secretary, and whoever asked" />
          <SeatRequests
            requests={requests}
            seatClasses={seatClasses}
            requestIds={requestIds}
            spareId={spareId}
            refused={refused}
          />
        </section>
      )}
      <h2>Who runs it</h2>
      <Officers officers={officers} />
      {viewer?.abilities.appointOfficers && (
        <p>
          <Link to={links.arrange(here.slug)}>Appoint a chair, vice-chair, secretary or observer</Link>
        </p>
      )}
      <h2>Partners</h2>
      <AudienceLine
        seenBy={inside ? 'everybody; the names of people only those in the place and its forum' : 'everybody'}
      />
      <Partners seats={seats} place={here.name} />
      <Observers officers={officers} />
      <p>
        <Link to={links.seats(here.slug)}>
          {viewer?.abilities.arrangeSeats ? 'See and arrange the seats' : 'See the seats'}
        </Link>
      </p>
      {viewer?.abilities.arrangeSeats ? (
        <ArrangeLinks place={here.slug} />
      ) : (
        viewer?.abilities.invite && (
          <p>
            <Link to={links.invite(here.slug)}>Invite a colleague of your organisation</Link>
          </p>
        )
      )}
      <h2>{alliance ? 'Elections' : 'The forum'}</h2>
      {alliance ? (
        <p>
          <Link to={links.elections(here.slug)}>
            Where {here.name} has seats, and how it elects who sits there
          </Link>
        </p>
      ) : inside ? (
        <>
          <AudienceLine seenBy="everybody in the forum" />
          <ForumList
            members={members}
            vouchable={vouchable}
            mayTakeOut={viewer?.abilities.takeOutOfForum ?? false}
            requestIds={requestIds}
          />
          {viewer?.membership && (
            <Leave place={here.name} membership={viewer.membership} requestId={spareId} />
          )}
          {viewer?.abilities.askForSeat && (
            <p>
              <Link to={links.join(here.slug, 'seat')}>Ask for a seat for your organisation</Link>
            </p>
          )}
        </>
      ) : (
        <p>
          Everybody who works with {here.name} can take part in its forum.{' '}
          <Link to={links.join(here.slug)}>Join the forum</Link>
        </p>
      )}
    </Page>
  );
}

function Live() {
  return <LiveState state={useConnection()} />;
}

function Leave({
  place,
  membership,
  requestId,
}: {
  place: string;
  membership: { id: string; version: number };
  requestId: string;
}) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Leave the forum</span>
      </summary>
      <Form method="post" className="nhsuk-details__text">
        <p>
          You no longer see what is shared in the forum of {place}. What you wrote stays. You can join again
          at any time.
        </p>
        <RequestId id={requestId} />
        <input type="hidden" name="deed" value="take-out" />
        <input type="hidden" name="memberId" value={membership.id} />
        <input type="hidden" name="version" value={membership.version} />
        <Button look="secondary">Leave the forum</Button>
      </Form>
    </details>
  );
}
