import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import {
  isSaying,
  MailedReportForm,
  SAYING_WORDS,
  SAYINGS,
  type Saying,
} from '../features/commitments/mailed-report-form.js';
import { standingWord } from '../features/commitments/standing.js';
import { MailedReportDocument, type MailedReportQuery, ReportFromMailDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

/** Programs open links in mails to look at them: opening changes nothing, only the form reports. */
export async function loader({ context, params, request }: LoaderArgs) {
  const { mailedReport } = await context.schema(MailedReportDocument, { token: params.token ?? '' });
  if (!mailedReport) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  return {
    ...mailedReport,
    token: params.token ?? '',
    say: asked.get('say'),
    saved: asked.has('saved'),
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const token = params.token ?? '';
  const day = values.dueDate ? parseDate(values.dueDate, 'dueDate') : null;
  if (day && !day.ok) return refuse(day.refusal, values);
  const { reportFromMail } = await context.schema(ReportFromMailDocument, {
    input: {
      requestId: values.requestId ?? '',
      token,
      say: values.say ?? '',
      text: values.text ?? '',
      reason: values.reason ?? '',
      dueDate: day?.value ?? null,
      link: values.link ?? '',
      whereSeen: values.whereSeen ?? '',
    },
  });
  return reportFromMail.__typename === 'Refusal'
    ? refuse(reportFromMail, values)
    : redirect(links.reportedFromMail(token));
}

type Seen = NonNullable<NonNullable<MailedReportQuery['mailedReport']>['commitment']>;

export default function ReportFromMail() {
  const { standing, commitment, token, say, saved, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused?.values.text;
  if (!commitment) return <NotAnyMore expired={standing === 'expired'} typed={typed} />;
  if (standing === 'answered') return <Answered commitment={commitment} saved={saved} typed={typed} />;
  const chosen = refused?.values.say ?? say;
  return (
    <Page
      title={`Commitment ${commitment.number}: how does it stand?`}
      caption={`Commitment ${commitment.number}, ${commitment.placeName}`}
      heading={commitment.what}
      faults={refused?.faults}
    >
      <p>
        Due on {formatDate(commitment.dueDate)}. The last report says:{' '}
        {standingWord(commitment.status).toLowerCase()}.
      </p>
      {isSaying(chosen) ? (
        <>
          <MailedReportForm say={chosen} requestId={requestId} refused={refused} />
          <h2 className="nhsuk-heading-s">Or does it stand otherwise?</h2>
          <Choices token={token} sayings={SAYINGS.filter((one) => one !== chosen)} />
        </>
      ) : (
        <Choices token={token} sayings={SAYINGS} />
      )}
      <p className="app-detail">
        You report as the person we mailed, without signing in. This page does nothing else. Was the mail
        passed on to you? Then leave it to them.
      </p>
    </Page>
  );
}

const Choices = ({ token, sayings }: { token: string; sayings: readonly Saying[] }) => (
  <ul className="nhsuk-list">
    {sayings.map((say) => (
      <li key={say}>
        <Link to={links.reportFromMail(token, say)}>{SAYING_WORDS[say].choice}</Link>
      </li>
    ))}
  </ul>
);

/** What was typed while the address was used up elsewhere. */
const Typed = ({ text }: { text: string | undefined }) =>
  text ? (
    <>
      <p>What you wrote was not saved. Copy it before you leave this page:</p>
      <blockquote className="app-unsent">{text}</blockquote>
    </>
  ) : null;

function Answered({
  commitment,
  saved,
  typed,
}: {
  commitment: Seen;
  saved: boolean;
  typed: string | undefined;
}) {
  const { number, place, placeName, what, status } = commitment;
  const stands = standingWord(status).toLowerCase();
  return (
    <Page title={saved ? 'Your report is saved' : 'Something was said since this mail'}>
      <p>
        Commitment {number} of {placeName}, “{what}”: {stands}.
      </p>
      <p>
        {saved
          ? 'The board shows it now. The buttons of that mail are used.'
          : 'The buttons of a mail are good until somebody, perhaps you, says how it stands.'}
      </p>
      <Typed text={typed} />
      <p>
        <Link to={links.signIn(links.commitment(place, number))}>Sign in to say something else</Link>
      </p>
    </Page>
  );
}

const NotAnyMore = ({ expired, typed }: { expired: boolean; typed: string | undefined }) => (
  <Page title={expired ? 'This link has run out' : 'This is no longer yours to report'}>
    <p>
      {expired
        ? 'The buttons of a mail are good for 14 days. Nothing was changed.'
        : 'It was handed over to somebody else, or you do not speak for its organisation there any more. Nothing was changed.'}
    </p>
    <Typed text={typed} />
    <p>
      <Link to={links.signIn(links.myWork())}>Sign in and see what waits for you</Link>
    </p>
  </Page>
);
