import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { choiceOf, forgetAnswers, readAnswers } from '../features/partnerships/join-answers.server.js';
import { ChooseHatDocument, JoinForumDocument, StartJoiningDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { SummaryList } from '../ui/summary-list.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const answers = readAnswers(request, here.slug);
  const known = context.reader.kind === 'person';
  if (answers.choice === '') throw redirect(links.join(here.slug));
  if (answers.jobTitle === '' || (!known && answers.email === ''))
    throw redirect(links.join(here.slug, 'you'));
  return { here, answers, known, requestId: requestId() };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const answers = readAnswers(request, here.slug);
  const { name, jobTitle, email } = answers;
  const shared = {
    requestId: values.requestId ?? '',
    partnershipId: here.id,
    ...choiceOf(answers),
    jobTitle,
  };
  if (context.reader.kind === 'person') {
    const { joinForum } = await context.schema(JoinForumDocument, { input: shared });
    if (joinForum.__typename === 'Refusal') return refuse(joinForum, values);
    const organisationId = shared.organisationId;
    // A described group is new: its hat is chosen by hand on the account page.
    if (organisationId !== null && organisationId !== context.reader.organisationId)
      await context.schema(ChooseHatDocument, {
        input: { requestId: `${shared.requestId}-2`, organisationId },
      });
    forgetAnswers(context, request);
    return redirect(links.place(here.slug));
  }
  const { startJoining } = await context.schema(StartJoiningDocument, { input: { ...shared, name, email } });
  if (startJoining.__typename === 'Refusal') return refuse(startJoining, values);
  return redirect(links.join(here.slug, 'code'));
}

export default function JoinCheck() {
  const { here, answers, known, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // The fields are on another screen: the sentence alone says what to change there.
  const faults = refused?.faults.map((fault) => ({ ...fault, path: '' }));
  const group = answers.choice === 'group';
  return (
    <Page title="Check your answers" caption={`Join ${here.name}`} faults={faults}>
      <SummaryList
        rows={[
          {
            key: group ? 'Group' : 'Organisation',
            value: group ? answers['group.name'] : answers.organisationName,
          },
          ...(group
            ? [
                { key: 'What it does', value: answers['group.what'] },
                {
                  key: 'Where',
                  value: [answers['group.area'], answers['group.postcode']].filter(Boolean).join(', '),
                },
              ]
            : []),
          ...(known ? [] : [{ key: 'Your name', value: answers.name }]),
          { key: 'Your job or role', value: answers.jobTitle },
          ...(known ? [] : [{ key: 'E-mail address', value: answers.email }]),
        ]}
      />
      <p>
        <Link to={links.join(here.slug, 'you')}>Change your answers</Link>
      </p>
      {!known && (
        <p>We send a mail to your address. When you confirm it, you are in the forum of {here.name}.</p>
      )}
      <p>
        People there see your name and role, marked “not yet confirmed” until somebody vouches that you speak
        for your organisation.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Button>{known ? 'Join the forum' : 'Send me the mail'}</Button>
      </Form>
    </Page>
  );
}
