import { redirect, useActionData, useLoaderData } from 'react-router';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { lookAtRule } from '../features/risk-sharing/rule/look-at-rule.js';
import { RuleForm } from '../features/risk-sharing/rule/rule-form.js';
import { RulePreview } from '../features/risk-sharing/rule/rule-preview.js';
import { stepped, withOwnGains } from '../features/risk-sharing/rule/rule-steps.js';
import { valuesOfRule } from '../features/risk-sharing/rule/rule-values.js';
import {
  atTheRule,
  beginning,
  ownRuleHere,
  togetherChoices,
  withOwnRule,
} from '../features/risk-sharing/scenarios/own-rule.server.js';
import { SaveScenarioDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';
import '../styles/rule.scss';

export async function loader({ context, params }: LoaderArgs) {
  const { place, agreement, scenario, own, agreed, terms } = await ownRuleHere({ context, params });
  const start = own ?? beginning(terms);
  return {
    place: place.slug,
    agreement,
    scenario,
    agreed,
    together: togetherChoices(terms),
    isNew: own === null,
    title: own?.title ?? 'A rule of your own',
    values: {
      ...valuesOfRule(
        start,
        agreed.partners.map(({ id }) => id),
        null,
      ),
      title: own?.title ?? '',
      together: start.schemes.join(' '),
    },
    seenBy: context.reader.kind === 'person' ? (context.reader.organisationName ?? '') : '',
    requestId: requestId(),
  };
}

/** As the builder of the draft’s rules, but kept in the scenario, for one organisation alone. */
export async function action({ context, params, request }: ActionArgs) {
  const { place, agreement, scenario, assumptions, own, agreed } = await ownRuleHere({ context, params });
  const values = withOwnGains(valuesOf(await request.formData()));
  const partners = agreed.partners.map(({ id }) => id);
  const step = values.step ?? '';
  const moved = stepped(values, step, partners, agreed.schemes.find(({ host }) => host)?.host ?? null);
  if (moved) return { faults: [], values: moved.values, focus: moved.focus };
  if (step !== 'save' && step !== 'delete') return { faults: [], values };
  const looked = lookAtRule(values, agreed);
  const title = values.title ?? '';
  const unnamed =
    title === ''
      ? [fault('scenario/rule-name-missing', 'title', 'Give the rule a name, such as “Council pays first”.')]
      : [];
  if (step === 'save' && unnamed.length + looked.faults.length > 0)
    return refuse(refusal(...unnamed, ...looked.faults), values);
  const made = withOwnRule(
    assumptions,
    own?.key ?? null,
    step === 'delete' ? null : { ...looked.sharing, title },
  );
  const { saveScenario } = await context.schema(SaveScenarioDocument, {
    input: {
      requestId: values.requestId ?? '',
      agreementId: agreement.id,
      id: scenario.id,
      version: Number.parseInt(values.version ?? '', 10) || 0,
      title: scenario.title,
      assumptions: JSON.stringify(made.assumptions),
    },
  });
  if (saveScenario.__typename === 'Refusal') {
    const told = { faults: atTheRule(saveScenario.faults) };
    const stale = told.faults.some(({ code }) => code === 'stale');
    return { ...refuse(told, stale ? { ...values, version: String(scenario.version) } : values), stale };
  }
  const at = [place.slug, agreement.number, scenario.id] as const;
  return redirect(
    made.compared || step === 'delete'
      ? links.scenario(...at)
      : `${links.scenarioAssumptions(...at)}#field-compare`,
  );
}

export default function ScenarioRule() {
  const { place, agreement, scenario, agreed, together, isNew, title, values, seenBy, requestId } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <Page
      title={title}
      caption={`${scenario.title}, a scenario for ${agreement.title}`}
      crumbs={[
        { text: agreement.title, to: links.agreement(place, agreement.number) },
        { text: 'Scenarios', to: links.scenarios(place, agreement.number) },
        { text: scenario.title, to: links.scenario(place, agreement.number, scenario.id) },
      ]}
      faults={answered?.faults}
      wide
    >
      <AudienceLine seenBy={`only ${seenBy}, until you release the scenario`} />
      {isNew && (
        <p>
          It begins as a copy of the draft’s rule. Change it as you like: the draft stays as it is, and no
          other party sees what you try.
        </p>
      )}
      {answered && 'stale' in answered && answered.stale && (
        <RulePreview title="What is kept now" values={values} agreed={agreed} />
      )}
      <RuleForm
        key={answered ? JSON.stringify(answered.values) : scenario.version}
        agreed={agreed}
        initial={answered?.values ?? values}
        faults={answered?.faults ?? []}
        requestId={requestId}
        version={scenario.version}
        isNew={isNew}
        own={together}
        focus={answered && 'focus' in answered ? answered.focus : undefined}
      />
    </Page>
  );
}
