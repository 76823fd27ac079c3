import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { dayFaults } from '../features/partnerships/day-faults.js';
import { FromDay } from '../features/partnerships/from-day.js';
import { PartFields } from '../features/partnerships/terms/part-fields.js';
import { sinceWords } from '../features/partnerships/terms/since.js';
import { termsInput } from '../features/partnerships/terms/terms-input.server.js';
import { TermsPreview } from '../features/partnerships/terms/terms-preview.js';
import { SetTermsDocument, TermsPreviewDocument, TermsToChangeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** One part of the terms: written, then looked over, then set. Each step is a post, so that it works without scripts. */
async function partOf({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const here = await placeOf(context, params.place ?? '');
  const { terms, governanceForms, decisionRules, seatClasses } = await context.schema(TermsToChangeDocument, {
    place: here.slug,
  });
  const part = terms?.parts.find((one) => one.code === params.part);
  if (!terms?.maySet || !part) throw data(null, { status: 404 });
  const choices = (all: readonly { code: string; name: string }[]) =>
    all.map(({ code, name }) => ({ value: code, text: name }));
  return {
    here,
    terms,
    part,
    forms: choices(governanceForms),
    rules: choices(decisionRules),
    seatClasses: choices(seatClasses),
  };
}

export const loader = async (args: LoaderArgs) => ({ ...(await partOf(args)), requestId: requestId() });

export async function action({ context, params, request }: ActionArgs) {
  const { here, part } = await partOf({ context, params });
  const values = valuesOf(await request.formData());
  if (values.step === 'write') return { values, faults: [], preview: null };
  const { input, day } = termsInput(here.id, part, values);
  const refused = (refusal: Refusal) => ({ ...refuse(dayFaults(refusal, day), values), preview: null });
  if (values.step === 'set') {
    const { setTerms } = await context.schema(SetTermsDocument, { input });
    if (setTerms.__typename === 'Refusal') return refused(setTerms);
    throw redirect(links.terms(here.slug, input.effectiveFrom ?? undefined));
  }
  const { termsPreview } = await context.schema(TermsPreviewDocument, { input });
  if (!termsPreview) throw data(null, { status: 404 });
  if (termsPreview.faults.length > 0) return refused(termsPreview);
  return { values, faults: [], preview: { ...termsPreview, from: input.effectiveFrom ?? '' } };
}

export default function ChangeTerms() {
  const { here, terms, part, requestId, ...choices } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const crumbs = [
    { text: 'About', to: links.about(here.slug) },
    { text: 'Terms of reference', to: links.terms(here.slug) },
  ];
  if (answered?.preview)
    return (
      <Page title="Check the change" crumbs={crumbs}>
        <TermsPreview preview={answered.preview} from={answered.preview.from} values={answered.values} />
      </Page>
    );
  const refused = answered && { faults: answered.faults, values: answered.values };
  return (
    <Page title={part.title} caption="Terms of reference" crumbs={crumbs} faults={refused?.faults}>
      <p>{sinceWords(terms)}</p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="seen" value={terms.lastNumber} />
        <PartFields terms={terms} part={part} {...choices} refused={refused} />
        <FromDay today={terms.day} refused={refused} />
        <Button name="step" value="check">
          See what changes
        </Button>
      </Form>
    </Page>
  );
}
