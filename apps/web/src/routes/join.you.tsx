import { Form, Link, redirect, useLoaderData } from 'react-router';
import { GroupFields } from '../features/partnerships/group-fields.js';
import {
  choiceOf,
  type JoinAnswers,
  keepAnswers,
  readAnswers,
} from '../features/partnerships/join-answers.server.js';
import { JoinSectorsDocument, JoiningFaultsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs, WebContext } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

/** What is wrong is shown on a page of its own address: going back then leads to a page, not to a form to send again. */
export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const answers = readAnswers(request, here.slug);
  if (answers.choice === '') throw redirect(links.join(here.slug));
  const { sectors } = await context.schema(JoinSectorsDocument, {});
  const checked = new URL(request.url).searchParams.has('check');
  const faults = checked ? await faultsOf(context, answers) : [];
  return { here, answers, sectors, faults, known: context.reader.kind === 'person' };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  keepAnswers(context, request, here.slug, values);
  const faults = await faultsOf(context, { ...readAnswers(request, here.slug), ...values });
  return redirect(
    faults.length > 0 ? `${links.join(here.slug, 'you')}?check` : links.join(here.slug, 'check'),
  );
}

async function faultsOf(context: WebContext, answers: JoinAnswers) {
  const visitor = context.reader.kind === 'visitor';
  const part = {
    group: choiceOf(answers).group,
    name: visitor ? answers.name : null,
    jobTitle: answers.jobTitle,
    email: visitor ? answers.email : null,
  };
  return (await context.schema(JoiningFaultsDocument, { part })).joiningFaults;
}

export default function JoinYou() {
  const { here, answers, sectors, faults, known } = useLoaderData<typeof loader>();
  const group = answers.choice === 'group';
  const title = group ? 'Your group and you' : 'Who you are';
  const field = { faults, values: answers };
  return (
    <Page title={title} caption={`Join ${here.name}`} faults={faults}>
      {!group && (
        <p>
          You act for <strong>{answers.organisationName}</strong>.{' '}
          <Link to={links.join(here.slug)}>Change organisation</Link>
        </p>
      )}
      <Form method="post" noValidate>
        {group && <GroupFields sectors={sectors} field={field} />}
        {!known && (
          <TextField
            name="name"
            label="Your name"
            hint="People in the place see it beside what you write"
            autoComplete="name"
            spellCheck={false}
            {...field}
          />
        )}
        <TextField
          name="jobTitle"
          label="Your job or role"
          hint="For example volunteer coordinator, trustee or manager"
          autoComplete="organization-title"
          {...field}
        />
        {!known && (
          <TextField
            name="email"
            type="email"
            label="Your e-mail address"
            hint="We send a link to it. Nobody in the place sees it."
            autoComplete="email"
            spellCheck={false}
            {...field}
          />
        )}
        <Button>Continue</Button>
      </Form>
      <p>
        <Link to={links.join(here.slug)}>Back</Link>
      </p>
    </Page>
  );
}
