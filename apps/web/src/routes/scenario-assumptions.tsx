import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { monthInWords } from '../features/risk-sharing/month-words.js';
import { scenariosHere } from '../features/risk-sharing/scenarios/agreement-here.server.js';
import { CompareFields } from '../features/risk-sharing/scenarios/compare-fields.js';
import { blankValues, schemesShown, valuesFrom } from '../features/risk-sharing/scenarios/form-values.js';
import { lineStep, linesTyped, withLines } from '../features/risk-sharing/scenarios/line-steps.js';
import { PartnerLimits } from '../features/risk-sharing/scenarios/partner-fields.js';
import { assumptionsIn, atTheForm } from '../features/risk-sharing/scenarios/read-assumptions.server.js';
import { SchemeLines } from '../features/risk-sharing/scenarios/scheme-lines.js';
import { newSeed } from '../features/risk-sharing/scenarios/seed.server.js';
import { SaveScenarioDocument, ScenarioDocument, YearFactsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { EnterSends } from '../ui/enter-sends.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextField } from '../ui/text-field.js';
import '../styles/illustration.scss';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { place, agreement, mayMake, terms } = await scenariosHere(context, params);
  const scenario = params.scenario
    ? (await context.schema(ScenarioDocument, { id: params.scenario })).riskScenario
    : null;
  if (!mayMake || (params.scenario && !scenario?.mayWorkOn)) throw data(null, { status: 404 });
  const read = JSON.parse(terms) as StoredTerms;
  const schemes = schemesShown(read);
  const keys = schemes.map(({ key }) => key);
  const facts = scenario
    ? null
    : ((await context.schema(YearFactsDocument, { place: place.slug, number: agreement.number }))
        .agreementYear?.facts ?? null);
  const kept = scenario ? (JSON.parse(scenario.assumptions) as StoredAssumptions) : null;
  return {
    place,
    agreement,
    scenario: scenario && { id: scenario.id, version: scenario.version, title: scenario.title },
    initial: scenario && kept ? valuesFrom(scenario.title, kept, keys) : blankValues(newSeed(), keys, facts),
    factsOf: facts?.month ?? null,
    ownRules: kept?.ownRules ?? [],
    schemes,
    partners: read.partners.map(({ id, name }) => ({ id, name })),
    own: context.reader.kind === 'person' ? (context.reader.organisationName ?? '') : '',
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const typed = valuesOf(await request.formData());
  const { place, agreement, terms } = await scenariosHere(context, params);
  const read = JSON.parse(terms) as StoredTerms;
  const keys = schemesShown(read).map(({ key }) => key);
  const values = withLines(typed, linesTyped(typed), keys);
  const stepped = lineStep(values, values.step ?? '', keys);
  if (stepped) return { faults: [], values: stepped };
  const { ownRules } = await keptAssumptions(context, params.scenario);
  const { saveScenario } = await context.schema(SaveScenarioDocument, {
    input: {
      requestId: values.requestId ?? '',
      agreementId: agreement.id,
      id: params.scenario ?? null,
      version: Number(values.version ?? 0),
      title: values.title ?? '',
      assumptions: JSON.stringify(assumptionsIn(values, read, ownRules)),
    },
  });
  if (saveScenario.__typename === 'Refusal') return refuse(atTheForm(saveScenario), values);
  return redirect(
    values.next
      ? links.scenarioRule(place.slug, agreement.number, saveScenario.id, values.next)
      : links.scenario(place.slug, agreement.number, saveScenario.id),
  );
}

/** As they are kept now: the form itself says nothing of the rules but which of them are compared. */
async function keptAssumptions(
  context: ActionArgs['context'],
  id: string | undefined,
): Promise<Partial<StoredAssumptions>> {
  const { riskScenario } = id ? await context.schema(ScenarioDocument, { id }) : {};
  return riskScenario ? (JSON.parse(riskScenario.assumptions) as StoredAssumptions) : {};
}

export default function ScenarioAssumptions() {
  const { place, agreement, scenario, initial, factsOf, ownRules, schemes, partners, own, requestId } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = { faults: refused?.faults ?? [], values: refused?.values ?? initial };
  return (
    <Page
      title={scenario ? `What “${scenario.title}” assumes` : 'A new scenario'}
      caption={agreement.title}
      crumbs={[
        { text: agreement.title, to: links.agreement(place.slug, agreement.number) },
        { text: 'Scenarios', to: links.scenarios(place.slug, agreement.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={`only ${own}, until you release it`} />
      {schemes.length === 0 ? (
        <p>
          The draft has no scheme with a contribution yet. Add one first: there is nothing to assume anything
          about.
        </p>
      ) : (
        <Form method="post" noValidate>
          <RequestId id={requestId} values={refused?.values} />
          <input type="hidden" name="version" value={scenario?.version ?? 0} />
          <EnterSends />
          <TextField
            name="title"
            label="What is this scenario called?"
            hint="Such as “A hard winter”."
            {...form}
          />
          {factsOf && (
            <p>
              What was spent so far is filled in from what the hosts reported to the end of{' '}
              {monthInWords(factsOf)}. Change it where you know better.
            </p>
          )}
          <TextField
            name="pastMonths"
            label="How many months of the year have passed?"
            hint="Their costs are facts; what is assumed is the rest of the year."
            inputMode="numeric"
            width={2}
            {...form}
          />
          <h2>What each scheme may come to</h2>
          <p>
            A scheme is one line, or several where they turn out in different ways: home care by demand, a few
            costly packages, a contract at a fixed price.
          </p>
          <input type="hidden" name="lines.count" value={form.values['lines.count'] ?? 0} />
          {schemes.map((scheme) => (
            <SchemeLines key={scheme.key} scheme={scheme} form={form} />
          ))}
          <TextField
            name="correlationPercent"
            label="How much do the schemes move together, in per cent?"
            hint="0: each for itself. 100: all by the same chance. 30 is usual where the same winter drives them."
            inputMode="numeric"
            width={3}
            {...form}
          />
          <PartnerLimits partners={partners} form={form} />
          <CompareFields partners={partners} ownRules={ownRules} form={form} />
          <details className="nhsuk-details">
            <summary className="nhsuk-details__summary">
              <span className="nhsuk-details__summary-text">How it is drawn</span>
            </summary>
            <div className="nhsuk-details__text">
              <Select
                name="trials"
                label="How many years are drawn"
                choices={['1000', '2000', '5000', '10000'].map((value) => ({
                  value,
                  text: Number(value).toLocaleString('en-GB'),
                }))}
                {...form}
              />
              <TextField
                name="seed"
                label="Seed"
                hint="The same seed and assumptions give the same figures again, on every machine."
                inputMode="numeric"
                width={20}
                {...form}
              />
            </div>
          </details>
          <Button>Keep this scenario</Button>
        </Form>
      )}
    </Page>
  );
}
