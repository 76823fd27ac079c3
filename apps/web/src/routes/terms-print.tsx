import { useLoaderData } from 'react-router';
import { sinceWords } from '../features/partnerships/terms/since.js';
import { termsOf } from '../features/partnerships/terms/terms-of.server.js';
import { TermsText } from '../features/partnerships/terms/terms-text.js';
import { PrintHint } from '../features/plans/copies/print-hint.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export const loader = (args: LoaderArgs) => termsOf(args);

export default function PrintedTerms() {
  const { here, terms } = useLoaderData<typeof loader>();
  return (
    <div className="app-printed">
      <Page title={`Terms of reference as at ${formatDate(terms.day)}`} caption={here.name}>
        <PrintHint back="Back to the terms" backTo={links.terms(here.slug, terms.day)} />
        <p className="app-printed__facts">{sinceWords(terms)}</p>
        <TermsText terms={terms} />
      </Page>
    </div>
  );
}
