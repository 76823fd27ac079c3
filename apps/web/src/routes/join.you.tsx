import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { GroupFields } from '../features/partnerships/group-fields.js';
import { choiceOf, keepAnswers, readAnswers } from '../features/partnerships/join-answers.server.js';
import { JoinSectorsDocument, JoiningFaultsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const answers = readAnswers(request, here.slug);
  if (answers.choice === '') throw redirect(links.join(here.slug));
  const { sectors } = await context.schema(JoinSectorsDocument, {});
  return { here, answers, sectors, known: context.reader.kind === 'person' };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const answers = { ...readAnswers(request, here.slug), ...values };
  const visitor = context.reader.kind === 'visitor';
  const part = {
    group: choiceOf(answers).group,
    name: visitor ? answers.name : null,
    jobTitle: answers.jobTitle,
    email: visitor ? answers.email : null,
  };
  const { joiningFaults } = await context.schema(JoiningFaultsDocument, { part });
  if (joiningFaults.length > 0) return { faults: joiningFaults, values };
  keepAnswers(context, request, here.slug, values);
  return redirect(links.join(here.slug, 'check'));
}

export default function JoinYou() {
  const { here, answers, sectors, known } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const group = answers.choice === 'group';
  const title = group ? 'Your group and you' : 'Who you are';
  const field = { faults: refused?.faults, values: refused?.values ?? answers };
  return (
    <Page title={title} caption={`Join ${here.name}`} faults={refused?.faults}>
      {!group && (
        <p>
          You act for <strong>{answers.organisationName}</strong>. <Link to={links.join(here.slug)}>Change organisation</Link>
        </p>
      )}
      <Form method="post" noValidate>
        {group && <GroupFields sectors={sectors} field={field} />}
        {!known && (
          <TextField name="name" label="Your name" hint="People in the place see it beside what you write" autoComplete="name" spellCheck={false} {...field} />
        )}
        <TextField name="jobTitle" label="Your job or role" hint="For example volunteer coordinator, trustee or manager" autoComplete="organization-title" {...field} />
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
