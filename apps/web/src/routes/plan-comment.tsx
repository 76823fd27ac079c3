import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { threadDeed } from '../features/plans/comments/comment-deeds.server.js';
import { aboutOf, type Thread, ThreadView, threadId } from '../features/plans/comments/thread.js';
import { CommentForms, ThreadForms } from '../features/plans/comments/thread-forms.js';
import { RenewedByCards } from '../features/plans/renewed-by-cards.js';
import { CommentThreadPageDocument, SectionCommentsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, type Refused, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { LiveProvider } from '../live/live-provider.js';
import { Page } from '../ui/page.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const address = { place: place.slug, section: params.section ?? '' };
  const { section } = await context.schema(SectionCommentsDocument, address);
  const { commentThread: thread } = await context.schema(CommentThreadPageDocument, {
    id: params.thread ?? '',
  });
  if (!section || !thread || thread.sectionId !== section.id) throw data(null, { status: 404 });
  return { here: place, section, thread, requestId: requestId() };
}

interface Answer {
  refused?: Refused;
}

export async function action({ context, params, request }: ActionArgs): Promise<Answer | Response> {
  const values = valuesOf(await request.formData());
  const [place, section, thread] = [params.place ?? '', params.section ?? '', params.thread ?? ''];
  const outcome = await threadDeed(context, thread, values);
  if (outcome.__typename === 'Refusal') return { refused: refuse(outcome, values) };
  return redirect(
    values.back === 'section'
      ? `${links.section(place, section)}#${threadId(thread)}`
      : links.commentThread(place, section, thread),
  );
}

export default function PlanComment() {
  const { here, section, thread, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const forms = { abilities: thread.abilities, requestId: id, refused };
  return (
    <Page
      title={aboutOf(thread)}
      heading="Comment"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(here.slug) },
        { text: section.title, to: links.section(here.slug, section.slug) },
        { text: 'Comments', to: links.sectionComments(here.slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <LiveProvider stream={here.stream} since={here.since}>
        <RenewedByCards kind="comment-thread" id={thread.id} />
      </LiveProvider>
      <ThreadView
        thread={thread}
        level={2}
        below={(comment: Thread['comments'][number]) => (
          <CommentForms key={comment.id} comment={comment} {...forms} />
        )}
      >
        <ThreadForms key={thread.version} readers={section.commentReaders} {...forms} />
      </ThreadView>
    </Page>
  );
}
