import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { DraftFields } from '../features/risk-sharing/draft/draft-fields.js';
import { draftTitle } from '../features/risk-sharing/draft/draft-title.js';
import { partOfPage } from '../features/risk-sharing/draft/parts.js';
import { readPart } from '../features/risk-sharing/draft/read-part.server.js';
import { termsOf } from '../features/risk-sharing/shown-version.js';
import {
  AgreementChoicesDocument,
  AgreementDocument,
  SaveDraftPartDocument,
  SchemePurposesDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { EnterSends } from '../ui/enter-sends.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** The draft as its parties see it, and which part of it this page edits. */
async function draftOf({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  const page = partOfPage(params.part ?? '');
  if (!page || !Number.isInteger(number) || number < 1 || number > 1e6) throw data(null, { status: 404 });
  const { agreement } = await context.schema(AgreementDocument, { place: place.slug, number });
  if (!agreement?.draft) throw data(null, { status: 404 });
  const terms = termsOf(agreement.draft);
  if (page.key && page.key !== 'new' && !terms.schemes.some((one) => one.key === page.key))
    throw data(null, { status: 404 });
  return { place, agreement, draft: agreement.draft, terms, page };
}

export async function loader(args: LoaderArgs) {
  const found = await draftOf(args);
  const place = found.place.slug;
  const [{ agreementChoices }, { schemePurposes }] = await Promise.all([
    found.page.kind === 'partners'
      ? args.context.schema(AgreementChoicesDocument, { place })
      : { agreementChoices: null },
    found.page.kind === 'scheme'
      ? args.context.schema(SchemePurposesDocument, { versionId: found.draft.id })
      : { schemePurposes: null },
  ]);
  return {
    ...found,
    organisations: agreementChoices?.organisations ?? [],
    purposes: schemePurposes ?? { priorities: [], commitments: [] },
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const { place, agreement, draft, terms, page } = await draftOf({ context, params });
  const form = await request.formData();
  const values = valuesOf(form);
  const read = readPart(page, form, values, terms);
  if (read.faults.length > 0) return refuse({ faults: read.faults }, values);
  const { saveDraftPart } = await context.schema(SaveDraftPartDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: draft.id,
      version: Number(values.version) || 0,
      part: page.part,
      value: JSON.stringify(read.value),
    },
  });
  if (saveDraftPart.__typename === 'Refusal') {
    const own = `schemes.${String(page.key === 'new' ? terms.schemes.length : terms.schemes.findIndex((one) => one.key === page.key))}.`;
    const faults = saveDraftPart.faults.map((one) =>
      page.kind === 'scheme' && one.path.startsWith(own) ? { ...one, path: one.path.slice(own.length) } : one,
    );
    return refuse({ faults }, values);
  }
  // A press that moves or adds a line leads back to the list.
  if (values.do || values.add || values.paste)
    return redirect(
      values.do === 'remove'
        ? links.agreement(place.slug, agreement.number)
        : links.agreementDraft(place.slug, agreement.number, params.part ?? ''),
    );
  return redirect(links.agreement(place.slug, agreement.number));
}

export default function AgreementDraft() {
  const { place, agreement, draft, terms, page, requestId, ...choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={draftTitle(page, terms)}
      caption={`${String(agreement.number)}. ${agreement.title}`}
      crumbs={[
        { text: 'Agreements', to: links.agreements(place.slug) },
        { text: agreement.title, to: links.agreement(place.slug, agreement.number) },
      ]}
      faults={refused?.faults}
      wide={page.kind === 'money'}
    >
      <AudienceLine seenBy="the parties of this agreement" />
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <EnterSends />
        <input type="hidden" name="version" value={refused?.values.version ?? draft.version} />
        <DraftFields
          page={page}
          terms={terms}
          draft={draft}
          title={agreement.title}
          createdAt={agreement.createdAt}
          refused={refused}
          {...choices}
        />
      </Form>
    </Page>
  );
}
