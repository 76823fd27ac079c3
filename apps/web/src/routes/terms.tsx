import { Form, Link, useLoaderData } from 'react-router';
import { sinceWords } from '../features/partnerships/terms/since.js';
import { termsOf } from '../features/partnerships/terms/terms-of.server.js';
import { TermsText } from '../features/partnerships/terms/terms-text.js';
import { Versions } from '../features/partnerships/versions.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export const loader = (args: LoaderArgs) => termsOf(args);

export default function TermsPage() {
  const { here, terms, refused } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Terms of reference"
      heading={`Terms of reference as at ${formatDate(terms.day)}`}
      crumbs={[{ text: 'About', to: links.about(here.slug) }]}
      faults={refused?.faults}
    >
      <p>{sinceWords(terms)}</p>
      <p>
        <Link to={links.printedTerms(here.slug, terms.day)}>Print them</Link> or{' '}
        <a href={links.copyOfTerms(here.slug, terms.day)}>keep them as a Markdown file</a>
      </p>
      <TermsText
        terms={terms}
        after={
          terms.maySet
            ? ({ code, title }) => (
                <p>
                  <Link to={links.changeTerms(here.slug, code)}>
                    Change<span className="nhsuk-u-visually-hidden">: {title}</span>
                  </Link>
                </p>
              )
            : undefined
        }
      />
      <h2>As at another day</h2>
      <Form method="get" noValidate>
        <DateField name="day" label="Which day?" {...refused} />
        <Button look="secondary">Show the terms of that day</Button>
      </Form>
      <Versions
        versions={terms.versions}
        text={({ number }) => `Version ${number}`}
        to={(day) => links.terms(here.slug, day)}
      />
    </Page>
  );
}
