import { data, Form, redirect, useActionData, useLoaderData, type AppLoadContext } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { wholeNumber } from '../features/forum/polls/poll-answers.js';
import { pollThreadOf } from '../features/forum/polls/poll-thread.server.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import {
  AnswerQuestionDocument,
  AskQuestionDocument,
  ForumMatterDocument,
  ForumPostPageDocument,
  TakeUpIdeaDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { place, page } = await pollThreadOf(context, params);
  const { forumMatter: matter } = await context.schema(ForumMatterDocument, { thread: page.thread.id });
  if (!matter || !(matter.mayAsk || matter.mayAnswer || matter.mayTakeUp || matter.maySuggest))
    throw data(null, { status: 404 });
  return { place, page, matter, ids: [requestId(), requestId(), requestId()] as const };
}

export async function action({ context, params, request }: ActionArgs) {
  const { place, page } = await pollThreadOf(context, params);
  const values = valuesOf(await request.formData());
  if (values.deed === 'suggest') {
    const idea = await ideaAt(context, place.slug, page.thread.number, values.post ?? '');
    return idea ?? refuse({ faults: [NO_SUCH_POST] }, values);
  }
  const upon = { requestId: values.requestId ?? '', threadId: page.thread.id };
  const said = await (async () => {
    if (values.deed === 'answer') {
      const input = { ...upon, post: wholeNumber(values.answer ?? '') ?? 0 };
      return (await context.schema(AnswerQuestionDocument, { input })).answerQuestion;
    }
    if (values.deed === 'reopen')
      return (await context.schema(AnswerQuestionDocument, { input: { ...upon, post: null } }))
        .answerQuestion;
    if (values.deed === 'take-up') {
      const input = {
        ...upon,
        post: wholeNumber(values.post ?? '') ?? 0,
        commitment: wholeNumber(values.commitment ?? ''),
      };
      return (await context.schema(TakeUpIdeaDocument, { input })).takeUpIdea;
    }
    const [ownerId = '', ownerFor = ''] = (values.owner ?? '').split('/');
    const due = parseDate(values.due ?? '', 'due');
    const input = { ...upon, ownerId, ownerFor, due: due.ok ? due.value : null };
    return (await context.schema(AskQuestionDocument, { input })).askQuestion;
  })();
  return said.__typename === 'Refusal'
    ? refuse(said, values)
    : redirect(links.forumThread(place.slug, page.thread.number));
}

const NO_SUCH_POST = {
  code: 'idea/no-such-post',
  path: 'post',
  message: 'Enter the number of a post of this thread that stands, such as 4.',
};

/** On to the page of the idea, where there is such a post. */
async function ideaAt(context: AppLoadContext, place: string, thread: number, typed: string) {
  const post = wholeNumber(typed);
  if (!post) return null;
  const { forumPostPage: found } = await context.schema(ForumPostPageDocument, { place, thread, post });
  return found?.abilities.suggest ? redirect(links.forumIdea(place, thread, post)) : null;
}

export default function ThreadMatter() {
  const { place, page, matter, ids } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const of = (deed: string) => (refused?.values.deed === deed ? refused : undefined);
  const people = matter.askable.map((one) => ({
    value: `${one.personId}/${one.organisationId}`,
    text: `${one.name}, ${one.organisation}`,
  }));
  return (
    <Page
      title="A question or an idea"
      caption={page.thread.title}
      crumbs={[
        { text: 'Forum', to: links.forum(place.slug) },
        { text: page.thread.title, to: links.forumThread(place.slug, page.thread.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenByTalkers(page.bodyKind, place.name)} />
      {matter.mayAnswer && (
        <>
          <h2>Mark the answer</h2>
          <Form method="post" noValidate>
            <RequestId id={ids[0]} values={of('answer')?.values} />
            <input type="hidden" name="deed" value="answer" />
            <TextField
              name="answer"
              label="Which post is the answer?"
              hint="Its number, such as 4"
              width={4}
              inputMode="numeric"
              initial={matter.question?.answer?.toString()}
              {...of('answer')}
            />
            <Button look="secondary">Mark the answer</Button>
          </Form>
        </>
      )}
      {matter.mayAsk && (
        <>
          <h2>{matter.question ? 'Ask somebody else, or by another day' : 'Ask somebody by a day'}</h2>
          <p>It waits for them in their work until an answer is marked.</p>
          <Form method="post" noValidate>
            <RequestId id={ids[1]} values={of('ask')?.values} />
            <input type="hidden" name="deed" value="ask" />
            <Select
              name="owner"
              label="Who finds the answer?"
              choices={people}
              prompt="Choose a person"
              {...of('ask')}
            />
            <DateField name="due" label="By when?" {...of('ask')} />
            <Button look="secondary">Ask them</Button>
          </Form>
        </>
      )}
      {matter.maySuggest && (
        <>
          <h2>Suggest an idea for the plan</h2>
          <p>Choose the section and the words next. Whoever had the idea hears what becomes of it.</p>
          <Form method="post" noValidate>
            <input type="hidden" name="deed" value="suggest" />
            <TextField
              name="post"
              label="Which post has the idea?"
              hint="Its number, such as 4"
              width={4}
              inputMode="numeric"
              initial="1"
              {...(of('suggest') ?? { of: 'suggest' })}
            />
            <Button look="secondary">Choose the section</Button>
          </Form>
        </>
      )}
      {matter.mayTakeUp && (
        <>
          <h2>Say that an idea became a commitment</h2>
          <p>
            A new one is made on the page of the post. If there is one already, say here which. Whoever had
            the idea hears of every step.
          </p>
          <Form method="post" noValidate>
            <RequestId id={ids[2]} values={of('take-up')?.values} />
            <input type="hidden" name="deed" value="take-up" />
            <TextField
              name="post"
              label="Which post has the idea?"
              hint="Its number, such as 4"
              width={4}
              inputMode="numeric"
              initial="1"
              {...(of('take-up') ?? { of: 'take-up' })}
            />
            <TextField
              name="commitment"
              label="Number of the commitment"
              width={4}
              inputMode="numeric"
              {...of('take-up')}
            />
            <Button look="secondary">Say that it was taken up</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
