import { useLoaderData, useSearchParams } from 'react-router';
import { CopyLinks } from '../features/plans/copies/copy-links.js';
import { Outline } from '../features/plans/outline.js';
import { seenBy } from '../features/plans/openness.js';
import { Priorities } from '../features/plans/priorities.js';
import { PlanPageDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Announcer } from '../live/announcer.js';
import { KeptHereLine } from '../live/offline/kept-here-line.js';
import { LiveProvider, useConnection } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { LiveState } from '../ui/live-state.js';
import { Page } from '../ui/page.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { plan, mayStartPlan } = await context.schema(PlanPageDocument, { place: place.slug });
  context.keepable();
  const reader =
    context.reader.kind === 'person'
      ? { personId: context.reader.personId, organisationId: context.reader.organisationId }
      : null;
  return { here: place, plan, mayStartPlan, reader };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** A visitor reads what is published: nothing on the page needs a script. */
export const handle: PageHandle<Awaited<ReturnType<typeof loader>> | undefined> = {
  script: (data) => Boolean(data?.reader),
};

export default function PlanPage() {
  const data = useLoaderData<typeof loader>();
  if (!data.plan) return <NoPlan {...data} />;
  const content = <PlanContent {...data} plan={data.plan} />;
  if (!data.reader) return content;
  return (
    <LiveProvider stream={data.here.stream} since={data.here.since}>
      <Announcer>{content}</Announcer>
    </LiveProvider>
  );
}

function PlanContent({ here, plan, reader }: Data & { plan: NonNullable<Data['plan']> }) {
  const connection = useConnection();
  const [search] = useSearchParams();
  const standing = plan.priorities.filter((one) => !one.retired).length;
  return (
    <Page title={plan.title}>
      <AudienceLine seenBy={seenBy(plan.openness, here.name)} />
      {reader && (
        <p>
          <LiveState state={connection} />
        </p>
      )}

      <h2>Priorities</h2>
      <Priorities priorities={plan.priorities} />
      {plan.mayManage && (
        <p>
          <ButtonLink look="secondary" to={links.priorities(here.slug)}>
            Change the priorities ({standing} of {plan.priorityCap})
          </ButtonLink>
        </p>
      )}

      <h2>Sections</h2>
      {plan.sections.length === 0 && plan.sectionsNotSeen === 0 && (
        <p>No section has been opened to you yet. Each is written by the organisation that answers for it.</p>
      )}
      <Outline
        // The other order is the reader’s own wish: it does not wait for the pointer.
        key={search.get('order')}
        place={here.slug}
        sections={plan.sections}
        ownOrganisation={reader?.organisationId ?? null}
        inOrder={search.get('order') === 'plan'}
      />
      <NotSeen count={plan.sectionsNotSeen} more={plan.sections.length > 0} />
      {plan.possibleOwners.length > 0 && (
        <p>
          <ButtonLink to={links.newSection(here.slug)}>Add a section</ButtonLink>{' '}
          <ButtonLink look="secondary" to={links.bringWord(here.slug)}>
            Bring in a Word file
          </ButtonLink>{' '}
          {plan.mayManage && (
            <ButtonLink look="secondary" to={links.askForSection(here.slug)}>
              Ask for a section
            </ButtonLink>
          )}{' '}
          {plan.mayManage && (
            <ButtonLink look="secondary" to={links.usualSections(here.slug)}>
              Lay out the usual sections
            </ButtonLink>
          )}
        </p>
      )}
      <CopyLinks place={here.slug} />
      {reader && <KeptHereLine personId={reader.personId} addresses={[links.plan(here.slug)]} />}
    </Page>
  );
}

function NotSeen({ count, more }: { count: number; more: boolean }) {
  if (count === 0) return null;
  const words = count === 1 ? 'section is being written' : 'sections are being written';
  return (
    <p>
      {count} {more && 'more '}
      {words}.
    </p>
  );
}

function NoPlan({ here, mayStartPlan, reader }: Data) {
  return (
    <Page title="Plan">
      {mayStartPlan ? (
        <Empty action={<ButtonLink to={links.startPlan(here.slug)}>Start the plan</ButtonLink>}>
          <p>
            A plan says what {here.name} puts first, and each partner writes its part of it. It begins with a
            title; priorities and sections follow.
          </p>
        </Empty>
      ) : (
        <p>
          {reader ? 'No plan has been opened to you yet.' : 'No plan has been published yet.'} The chair or
          secretary starts it.
        </p>
      )}
    </Page>
  );
}
