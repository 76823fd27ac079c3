import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { AgreedLimits, FlagMeanings } from '../features/commitments/flag-rules.js';
import { slipsWord } from '../features/commitments/standing.js';
import { LimitFields, limitsIn } from '../features/commitments/limit-fields.js';
import { FlagRulesDocument, SetFlagRuleDocument } from '../gql/operations.js';
import { withDateFault } from '../lib/date-fault.js';
import { type ActionArgs, type LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AgreeFrom } from '../ui/agree-from.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { flagRules } = await context.schema(FlagRulesDocument, { place: place.slug });
  if (!flagRules) throw data(null, { status: 404 });
  return { place, rules: flagRules, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const from = parseDate(values.effectiveFrom ?? '', 'effectiveFrom');
  const { setFlagRule } = await context.schema(SetFlagRuleDocument, {
    input: {
      requestId: values.requestId ?? '',
      place: params.place ?? '',
      ...limitsIn(values),
      effectiveFrom: from.ok ? from.value : null,
    },
  });
  if (setFlagRule.__typename === 'Refusal') return refuse(withDateFault(setFlagRule, from), values);
  return redirect(links.commitmentRules(params.place ?? ''));
}

export default function CommitmentRules() {
  const { place, rules, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { today } = rules;
  return (
    <Page
      title="How commitments are flagged"
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
      faults={refused?.faults}
    >
      <p>
        Owners say how their commitments stand. Beside their word stands what the rules of {place.name} say,
        so that nothing is late or silent without being seen. The rules change nobody’s report.
      </p>
      <FlagMeanings today={today} />
      <p>
        {today.slipsToEscalate === 1
          ? 'Each time a commitment slips'
          : `When a commitment slips ${slipsWord(today.slipsToEscalate)}, and each time after that`}
        , it is escalated: the officers are asked to look at it, and it is marked until one of them has. A
        report of slipping counts, or a later day.
      </p>
      <AgreedLimits agreed={rules.agreed} />
      {rules.maySet && (
        <AgreeFrom
          heading="Agree other limits"
          button="Agree these limits"
          requestId={requestId}
          refused={refused}
        >
          <LimitFields today={today} refused={refused} />
        </AgreeFrom>
      )}
    </Page>
  );
}
