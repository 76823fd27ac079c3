import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import type { IllustratedOf, IllustrationResult } from '@folkmoot/risk-sharing/terms/scenario.js';
import { Assumed } from '../features/risk-sharing/scenarios/assumed.js';
import { scenariosHere } from '../features/risk-sharing/scenarios/agreement-here.server.js';
import { Figures } from '../features/risk-sharing/scenarios/figures.js';
import { ownRulesSaid } from '../features/risk-sharing/scenarios/own-rules-said.server.js';
import { OwnRules } from '../features/risk-sharing/scenarios/own-rules.js';
import { ReleaseForm } from '../features/risk-sharing/scenarios/release-form.js';
import { RunState } from '../features/risk-sharing/scenarios/run-state.js';
import { scenarioDeed } from '../features/risk-sharing/scenarios/deeds.server.js';
import { ScenarioDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';
import { useAskAgain } from '../ui/use-ask-again.js';
import '../styles/illustration.scss';

export async function loader({ context, params, request }: LoaderArgs) {
  const { place, agreement } = await scenariosHere(context, params);
  const { riskScenario } = await context.schema(ScenarioDocument, { id: params.scenario ?? '' });
  if (riskScenario?.agreementId !== agreement.id) throw data(null, { status: 404 });
  const { illustration, assumptions: _typed, ...scenario } = riskScenario;
  const { result, made, ...run } = illustration ?? { result: null, made: null };
  const asked = new URL(request.url).searchParams;
  const figures = result ? (JSON.parse(result) as IllustrationResult) : null;
  const drawn = made === null ? null : (JSON.parse(made) as IllustratedOf);
  const own = context.reader.kind === 'person' ? context.reader.organisationId : null;
  return {
    place,
    agreement,
    scenario,
    run: illustration && (run as Omit<NonNullable<typeof illustration>, 'result' | 'made'>),
    figures,
    made: drawn,
    ownRules: drawn ? ownRulesSaid(drawn) : [],
    fan: {
      partner: within(
        asked.get('partner'),
        figures?.partners.length,
        figures?.partners.findIndex(({ id }) => id === own),
      ),
      rule: within(asked.get('rule'), figures?.titles.length, 0),
    },
    requestIds: { run: requestId(), cancel: requestId(), release: requestId() },
  };
}

/** A number of the address, as far as there is such a one. */
function within(asked: string | null, count = 0, usual = 0): number {
  const at = Number(asked ?? NaN);
  return Number.isInteger(at) && at >= 0 && at < count ? at : Math.max(0, usual);
}

export async function action({ context, params, request }: ActionArgs) {
  const done = await scenarioDeed(context, await request.formData(), params.scenario ?? '');
  if ('faults' in done) return done;
  return redirect(links.scenario(params.place ?? '', Number(params.number), done.id));
}

export default function Scenario() {
  const { place, agreement, scenario, run, figures, made, ownRules, fan, requestIds } =
    useLoaderData<typeof loader>();
  const { trials = 0, seed = '' } = made?.assumptions ?? {};
  const refused = useActionData<typeof action>();
  const open = run?.state === 'waiting' || run?.state === 'running';
  useAskAgain(open, 400);
  return (
    <Page
      title={scenario.title}
      caption={`Scenario for ${agreement.title}`}
      crumbs={[
        { text: agreement.title, to: links.agreement(place.slug, agreement.number) },
        { text: 'Scenarios', to: links.scenarios(place.slug, agreement.number) },
      ]}
      faults={refused?.faults}
      wide
    >
      <AudienceLine
        seenBy={
          scenario.released
            ? `all parties. Released by ${scenario.organisationName}; it stays as it is.`
            : `only ${scenario.organisationName}, until it is released`
        }
      />
      <p>
        <strong>Illustration from stated assumptions. It is not advice.</strong>
      </p>
      {scenario.mayWorkOn && (
        <p>
          <Link to={links.scenarioAssumptions(place.slug, agreement.number, scenario.id)}>
            Read or change what it assumes
          </Link>
          {' · '}
          <Link to={links.scenarioRule(place.slug, agreement.number, scenario.id, 'new')}>
            Build a rule of your own to compare
          </Link>
        </p>
      )}
      <RunState
        run={run ?? null}
        mayWorkOn={scenario.mayWorkOn}
        upon={scenario}
        requestIds={requestIds}
        refused={refused}
      />
      {figures && run && made && !open && (
        <>
          <Figures result={figures} trials={trials} fan={fan} />
          <Assumed {...made} />
          <OwnRules rules={ownRules} organisation={scenario.organisationName} />
          <h2>How it was drawn</h2>
          <p>
            {trials.toLocaleString('en-GB')} years with seed {seed}, on version {run.versionOfAgreement} of
            the agreement, by engine {run.engine}. A chance is right to about{' '}
            {(50 / Math.sqrt(trials)).toFixed(1)} points. Input{' '}
            <code className="app-hash">{run.inputHash}</code>
          </p>
          {scenario.mayWorkOn && (
            <ReleaseForm
              upon={scenario}
              illustrationId={run.id}
              requestIds={requestIds}
              refused={refused}
              organisation={scenario.organisationName}
            />
          )}
        </>
      )}
    </Page>
  );
}
