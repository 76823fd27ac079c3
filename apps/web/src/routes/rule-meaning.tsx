import { Form, Link, useLoaderData } from 'react-router';
import { formatPence } from '@folkmoot/kernel/money.js';
import { allocated } from '../features/risk-sharing/rule/meaning.js';
import { PayOffPicture } from '../features/risk-sharing/rule/pay-off-picture.js';
import { PayOffTable } from '../features/risk-sharing/rule/pay-off-table.js';
import { varianceInWords } from '../features/risk-sharing/rule/variance-words.js';
import { ruleMeaning } from '../features/risk-sharing/rule/rule-meaning.server.js';
import { ruleTitle } from '../features/risk-sharing/rule/rule-title.js';
import { RuleWords } from '../features/risk-sharing/rule/rule-words.js';
import { RulesBeside } from '../features/risk-sharing/rule/rules-beside.js';
import { VarianceSlider } from '../features/risk-sharing/rule/variance-slider.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Select } from '../ui/select.js';
import { Table } from '../ui/table.js';
import { TextField } from '../ui/text-field.js';
import '../styles/rule.scss';

export async function loader(args: LoaderArgs) {
  const { place, agreement, agreed, sharing, draft, values, missing, faults, meaning } =
    await ruleMeaning(args);
  return {
    place: place.slug,
    agreement,
    isDraft: draft !== null,
    key: sharing.key,
    title: `What it means: ${ruleTitle(sharing.schemes, agreed.schemes)}`,
    values,
    missing,
    /** Where the draft says what is put into the schemes of this rule. */
    money: draft
      ? agreed.schemes
          .filter((one) => sharing.schemes.includes(one.key))
          .map((one) => ({
            title: one.title,
            to: links.agreementDraft(place.slug, agreement.number, `money-${one.key}`),
          }))
      : [],
    faults,
    meaning,
  };
}

export default function RuleMeaning() {
  const { place, agreement, isDraft, key, title, values, missing, money, faults, meaning } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      caption={agreement.title}
      crumbs={[
        { text: 'Agreements', to: links.agreements(place) },
        { text: agreement.title, to: links.agreement(place, agreement.number) },
        { text: 'Rule', to: links.agreementRule(place, agreement.number, key) },
      ]}
      faults={faults}
      wide
    >
      <AudienceLine seenBy="the parties of this agreement" />
      {meaning ? (
        <Meaning key={JSON.stringify(values)} meaning={meaning} values={values} faults={faults} />
      ) : (
        <Unknown missing={missing} money={money} />
      )}
      <p>
        <Link to={links.agreementRule(place, agreement.number, key)}>
          {isDraft ? 'Change the rule' : 'The rule'}
        </Link>
      </p>
    </Page>
  );
}

function Unknown({ missing, money }: Pick<Loaded, 'missing' | 'money'>) {
  return (
    <>
      <p>
        This cannot be shown in pounds yet. The draft does not say what each partner contributes to these
        schemes.
      </p>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {money.map(({ title, to }) => (
        <p key={to}>
          <Link to={to}>Say what each partner contributes to {title}</Link>
        </p>
      ))}
    </>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

function Meaning({
  meaning,
  values,
  faults,
}: { meaning: NonNullable<Loaded['meaning']> } & Pick<Loaded, 'values' | 'faults'>) {
  const { terms, reach, start, marks, curve, beside, others, words } = meaning;
  const { partners } = terms;
  return (
    <>
      <p>
        The pool is {formatPence(terms.pool ?? 0n)}. An illustration from stated assumptions. It is not
        advice.
      </p>
      <h2 className="nhsuk-heading-m">The rule in words</h2>
      <RuleWords words={words} />
      <h2 className="nhsuk-heading-m">Low, likely and high</h2>
      <Form method="get" noValidate className="app-rule-amounts">
        <TextField name="low" label="Low" width={10} values={values} faults={faults} />
        <TextField name="likely" label="Likely" width={10} values={values} faults={faults} />
        <TextField name="high" label="High" width={10} values={values} faults={faults} />
        <TextField
          name="amount"
          label="Step by step for"
          hint="Pounds, or a per cent of the pool; a minus is an underspend"
          width={10}
          values={values}
          faults={faults}
        />
        <Select
          name="with"
          label="Hold it beside"
          choices={[...others, { value: 'none', text: 'no other rule' }]}
          values={values}
          faults={faults}
        />
        <Button look="secondary">Show</Button>
      </Form>
      <Table
        caption="What each partner pays; a minus is money back"
        columns={[
          { heading: 'Partner', cell: ({ name }) => name },
          ...marks.map(({ label, variance }) => ({
            heading: `${label}: ${varianceInWords(variance)}`,
            cell: ({ at }: { at: number }) => {
              const made = allocated(terms, variance);
              return made ? formatPence(made.shares[at] ?? 0n) : 'its own lines';
            },
            numeric: true,
          })),
        ]}
        rows={partners.map(({ id, name }, at) => ({ id, name, at }))}
        rowKey={({ id }) => id}
      />
      <h2 className="nhsuk-heading-m">At any amount</h2>
      <VarianceSlider
        terms={terms}
        start={start}
        reach={reach}
        marks={marks}
        curve={curve && { title: 'This rule', points: curve, partners }}
      />
      {curve ? (
        <PayOffTable title="This rule" points={curve} partners={partners} />
      ) : (
        <p>Each partner bears its own lines under this rule, so there is nothing to draw.</p>
      )}
      {beside && (
        <>
          <h2 className="nhsuk-heading-m">Beside it: {beside.name}</h2>
          <RuleWords words={beside.words} />
          {beside.curve && (
            <>
              <PayOffPicture title={beside.name} points={beside.curve} partners={partners} />
              <PayOffTable title={beside.name} points={beside.curve} partners={partners} />
            </>
          )}
          {beside.parts && (
            <RulesBeside
              parts={beside.parts}
              partners={partners}
              names={{ first: 'this rule', second: beside.name }}
            />
          )}
        </>
      )}
    </>
  );
}
