import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { lookAtRule } from '../features/risk-sharing/rule/look-at-rule.js';
import { readTerms, ruleHere } from '../features/risk-sharing/rule/rule-here.server.js';
import { ruleTitle } from '../features/risk-sharing/rule/rule-title.js';
import { RuleForm } from '../features/risk-sharing/rule/rule-form.js';
import { RulePreview } from '../features/risk-sharing/rule/rule-preview.js';
import { stepped, withOwnGains } from '../features/risk-sharing/rule/rule-steps.js';
import { NOTHING_YET, valuesOfRule } from '../features/risk-sharing/rule/rule-values.js';
import { SaveAgreementRuleDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';
import '../styles/rule.scss';

export async function loader({ context, params }: LoaderArgs) {
  const { place, agreement, draft, agreed, sharing } = await ruleHere({ context, params });
  const partners = agreed.partners.map(({ id }) => id);
  const start = sharing ?? {
    ...NOTHING_YET,
    schemes: agreed.schemes.length === 1 ? [agreed.schemes[0]!.key] : [],
  };
  return {
    place: place.slug,
    agreement,
    draft,
    agreed,
    key: sharing?.key ?? null,
    title: ruleTitle(sharing?.schemes ?? null, agreed.schemes),
    values: valuesOfRule(start, partners, null),
    requestId: requestId(),
  };
}

/** Each button is a post: it adds or removes something, starts from a ready-made rule, or saves. */
export async function action({ context, params, request }: ActionArgs) {
  const { place, agreement, draft, agreed, sharing } = await ruleHere({ context, params });
  const values = withOwnGains(valuesOf(await request.formData()));
  if (!draft) throw data(null, { status: 404 });
  const partners = agreed.partners.map(({ id }) => id);
  const step = values.step ?? '';
  const moved = stepped(values, step, partners, agreed.schemes.find(({ host }) => host)?.host ?? null);
  if (moved) return { faults: [], values: moved.values, focus: moved.focus };
  if (step !== 'save' && step !== 'delete') return { faults: [], values };
  const looked = lookAtRule(values, agreed);
  if (step === 'save' && looked.faults.length > 0) return refuse(refusal(...looked.faults), values);
  const { saveDraftPart } = await context.schema(SaveAgreementRuleDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: draft.id,
      version: Number.parseInt(values.version ?? '', 10) || 0,
      part: `rules.${sharing?.key ?? 'new'}`,
      value: step === 'delete' ? 'null' : JSON.stringify(looked.sharing),
    },
  });
  if (saveDraftPart.__typename === 'Refusal') {
    // Paths of the whole draft; what this form can read it has said itself.
    const refusal = { faults: saveDraftPart.faults.map((one) => ({ ...one, path: '' })) };
    const stale = refusal.faults.some(({ code }) => code === 'stale');
    // Whoever saves again has seen what is there now: it is shown beside what they entered.
    return { ...refuse(refusal, stale ? { ...values, version: String(draft.version) } : values), stale };
  }
  if (step === 'delete') return redirect(links.agreement(place.slug, agreement.number));
  const saved = readTerms(saveDraftPart.draft?.terms ?? '{}');
  const key = sharing?.key ?? saved.rules.at(-1)?.key ?? 'new';
  return redirect(links.ruleMeaning(place.slug, agreement.number, key));
}

export default function AgreementRule() {
  const { place, agreement, draft, agreed, key, title, values, requestId } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const shown = answered?.values ?? values;
  return (
    <Page
      title={title}
      caption={draft ? `Draft ${draft.n} of ${agreement.title}` : agreement.title}
      crumbs={[
        { text: 'Agreements', to: links.agreements(place) },
        { text: agreement.title, to: links.agreement(place, agreement.number) },
      ]}
      faults={answered?.faults}
      wide
    >
      <AudienceLine seenBy="the parties of this agreement" />
      {key && (
        <p>
          <Link to={links.ruleMeaning(place, agreement.number, key)}>
            What it means in pounds for each partner
          </Link>
        </p>
      )}
      {answered && 'stale' in answered && answered.stale && (
        <RulePreview title="What the draft says now" values={values} agreed={agreed} />
      )}
      {draft ? (
        <RuleForm
          key={answered ? JSON.stringify(answered.values) : draft.version}
          agreed={agreed}
          initial={shown}
          faults={answered?.faults ?? []}
          requestId={requestId}
          version={draft.version}
          isNew={key === null}
          focus={answered && 'focus' in answered ? answered.focus : undefined}
        />
      ) : (
        <>
          <p>This version is not a draft, so its rules stay as they are. A change is a new version.</p>
          <RulePreview values={shown} agreed={agreed} />
        </>
      )}
    </Page>
  );
}
