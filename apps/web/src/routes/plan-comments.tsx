import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { CommentFields } from '../features/plans/comments/comment-fields.js';
import { startThread } from '../features/plans/comments/comment-deeds.server.js';
import { aboutOf, ThreadView, threadId } from '../features/plans/comments/thread.js';
import { useThreads } from '../features/plans/comments/use-threads.js';
import { seenBy } from '../features/plans/openness.js';
import { SectionCommentsDocument, type SectionCommentsQuery } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, type Refused, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { section } = await context.schema(SectionCommentsDocument, {
    place: place.slug,
    section: params.section ?? '',
  });
  if (!section?.documentId || context.reader.kind !== 'person') throw data(null, { status: 404 });
  return { here: place, section, requestId: requestId() };
}

interface Answer {
  refused?: Refused;
}

export async function action({ context, params, request }: ActionArgs): Promise<Answer | Response> {
  const values = valuesOf(await request.formData());
  const outcome = await startThread(context, values);
  if (outcome.__typename === 'Refusal') return { refused: refuse(outcome, values) };
  return redirect(
    `${links.sectionComments(params.place ?? '', params.section ?? '')}#${threadId(outcome.id)}`,
  );
}

type Section = NonNullable<SectionCommentsQuery['section']>;

export default function PlanComments() {
  const { here, section, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <Page
      title="Comments"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(here.slug) },
        { text: section.title, to: links.section(here.slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <LiveProvider stream={here.stream} since={here.since}>
        <Announcer>
          <Threads place={here.slug} section={section} />
        </Announcer>
      </LiveProvider>
      {section.mayComment && (
        <Form method="post" key={section.commentThreads.length}>
          <h2>Comment on the whole section</h2>
          <p>To comment on some of its words, choose them where you write.</p>
          <AudienceLine
            seenBy={seenBy(section.openness === 'public' ? 'forum' : section.openness, section.owner.name)}
          />
          <RequestId id={id} values={refused?.values} />
          <input type="hidden" name="sectionId" value={section.id} />
          <CommentFields
            label="Your comment"
            readers={section.commentReaders}
            faults={refused?.faults}
            values={refused?.values}
          />
          <Button>Send comment</Button>
        </Form>
      )}
    </Page>
  );
}

function Threads({ place, section }: { place: string; section: Section }) {
  const { threads } = useThreads(section.id, section.commentThreads, true);
  if (threads.length === 0) return <p>Nobody has commented on this section yet.</p>;
  return (
    <>
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} level={2}>
          <p>
            <Link to={links.commentThread(place, section.slug, thread.id)}>
              Reply, resolve or change
              <span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
            </Link>
          </p>
        </ThreadView>
      ))}
    </>
  );
}
