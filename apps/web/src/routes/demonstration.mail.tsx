import { data, Link, useLoaderData } from 'react-router';
import { DemonstrationMailDocument, type DemonstrationMailQuery } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

/** On a demonstration without a mail server, what would have been sent; elsewhere there is no such page. */
export async function loader({ context }: LoaderArgs) {
  const { demonstrationMail } = await context.schema(DemonstrationMailDocument, {});
  if (!demonstrationMail) throw data(null, { status: 404 });
  return { mails: demonstrationMail };
}

type Part = NonNullable<DemonstrationMailQuery['demonstrationMail']>[number]['parts'][number];

export default function DemonstrationMail() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page title="Sent mail" crumbs={[{ text: 'Step into a role', to: links.demonstration() }]}>
      <p>
        This demonstration has no mail server. What it would have sent stands here, newest first; the links
        work. Reload the page to see new mail.
      </p>
      {mails.length === 0 && <p>Nothing has been sent yet.</p>}
      {mails.map((mail) => (
        <article className="nhsuk-card" key={mail.id}>
          <div className="nhsuk-card__content">
            <h2 className="nhsuk-heading-s">{mail.subject}</h2>
            <p className="nhsuk-body-s">
              To {mail.to}, {formatInstant(mail.at)}
            </p>
            {mail.parts.map((part, index) => (
              <MailPart part={part} key={index} />
            ))}
          </div>
        </article>
      ))}
    </Page>
  );
}

function MailPart({ part }: { part: Part }) {
  if ((part.kind === 'link' || part.kind === 'button') && part.path)
    return (
      <p>
        <Link to={part.path}>{part.text}</Link>
      </p>
    );
  if (part.kind === 'address' && part.path)
    return (
      <p>
        {part.text}: <Link to={part.path}>{part.path}</Link>
      </p>
    );
  return <p>{part.kind === 'code' ? <strong>{part.text}</strong> : part.text}</p>;
}
