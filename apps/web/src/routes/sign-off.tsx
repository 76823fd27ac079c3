import { redirect, useActionData, useLoaderData } from 'react-router';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { Conditions } from '../features/sign-off/conditions.js';
import { LiveSignOff } from '../features/sign-off/live-sign-off.js';
import { PartyTable } from '../features/sign-off/party-table.js';
import { SignOffStanding } from '../features/sign-off/standing-line.js';
import { signOffHere } from '../features/sign-off/sign-off-page.server.js';
import { Delegates } from '../features/sign-off/delegates.js';
import { TimetableTable } from '../features/sign-off/timetable-table.js';
import { ChangedSince, WhatIsSigned } from '../features/sign-off/what-is-signed.js';
import { AcceptSignOffConditionDocument, ShowSignOffConditionDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';

export async function loader(args: LoaderArgs) {
  const { place, page } = await signOffHere(args);
  const deeds = page.signOff.parties
    .flatMap((one) => one.conditions)
    .flatMap(({ id }) => [`show-${id}`, `accept-${id}`]);
  return { place, page, requestIds: Object.fromEntries(deeds.map((deed) => [deed, requestId()])) };
}

export async function action(args: ActionArgs) {
  const values = valuesOf(await args.request.formData());
  const { page } = await signOffHere(args);
  const input = {
    requestId: values.requestId ?? '',
    id: page.signOff.id,
    conditionId: values.id ?? '',
    version: Number.parseInt(values.version ?? '', 10) || 0,
    shown: values.shown ?? '',
  };
  const [deed] = (values.deed ?? '').split('-');
  const answer =
    deed === 'accept'
      ? (await args.context.schema(AcceptSignOffConditionDocument, { input })).acceptSignOffCondition
      : deed === 'show'
        ? (await args.context.schema(ShowSignOffConditionDocument, { input })).showSignOffCondition
        : null;
  if (answer === null)
    return refuse(
      refusal(fault('request/unknown', '', 'This form is incomplete. Reload the page and send it again.')),
      values,
    );
  return answer.__typename === 'Refusal'
    ? refuse(answer, values)
    : redirect(links.signOff(args.params.place ?? '', page.signOff.number));
}

export default function SignOff() {
  const { place, page, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { signOff } = page;
  return (
    <Page
      title={`Sign-off ${signOff.number}`}
      caption={`Sign-off ${signOff.number}`}
      heading={signOff.title}
      crumbs={[{ text: 'Sign-offs', to: links.signOffs(place.slug) }]}
      faults={refused?.faults}
      wide
    >
      <AudienceLine seenBy="the organisations that are asked, and those who asked them" />
      <Delegates page={page} />
      <LiveProvider stream={page.stream} since={page.since}>
        <Announcer>
          <LiveSignOff signOff={signOff}>
            {(now) => (
              <>
                <p>
                  <SignOffStanding signOff={now} />
                </p>
                <PartyTable page={page} parties={now.parties} />
                <Conditions page={page} parties={now.parties} requestIds={requestIds} refused={refused} />
              </>
            )}
          </LiveSignOff>
        </Announcer>
      </LiveProvider>
      <TimetableTable page={page} />
      <ChangedSince changes={page.changes} />
      <WhatIsSigned page={page} />
    </Page>
  );
}
