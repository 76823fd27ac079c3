import type { IllustrationResult } from '@folkmoot/risk-sharing/terms/scenario.js';
import { formatMonth } from '../../../lib/dates.js';
import { Folded } from './folded.js';
import { FanPicture, FanTable } from './fan-picture.js';
import { roughly } from './amounts.js';
import { FanChoice } from './fan-choice.js';
import { RuleTable } from './rule-table.js';
import { comparedInWords, wholeInWords } from './sentences.js';
import { SpreadPicture, SpreadTable } from './spread-picture.js';

/** What was drawn: the whole year, then each partner by rule, then one partner by month. */
export function Figures({
  result,
  trials,
  fan,
}: {
  result: IllustrationResult;
  trials: number;
  fan: { readonly partner: number; readonly rule: number };
}) {
  const { figures, partners, titles } = result;
  const names = figures.wholeMonths.map((_, at) => monthName(result, figures.firstMonth + at));
  const facts = figures.wholeMonths.filter(({ p10, p90 }) => p10 === p90).length;
  const name = partners[fan.partner]?.name ?? '';
  const shown = figures.arrangements[fan.rule]?.partners[fan.partner];
  return (
    <>
      <h2>The whole year</h2>
      <p>{wholeInWords(result, trials)}</p>
      <FanPicture
        label="Difference from the budget to date by month, all schemes together."
        months={figures.wholeMonths}
        names={names}
        facts={facts}
      />
      <Folded title="The months in numbers">
        <FanTable
          caption="Difference from the budget to date"
          months={figures.wholeMonths}
          names={names}
          facts={facts}
        />
      </Folded>
      <h2>The rules side by side</h2>
      <p>
        Positive is extra to pay, negative is money back. The same draws were shared by every rule. Where two
        rules cost a partner the same is exact, up to a tenth of the pool either way.
      </p>
      {partners.map(({ id, name: partner }, at) => {
        const rules = figures.arrangements.map((one, rule) => ({
          title: titles[rule] ?? '',
          twentieths: one.partners[at]?.twentieths ?? [],
        }));
        return (
          <section key={id} aria-label={partner}>
            <h3>{partner}</h3>
            <RuleTable result={result} partner={at} />
            {comparedInWords(result, at).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <SpreadPicture label={`What ${partner} may pay by each rule.`} rules={rules} />
            <Folded title={`The picture of ${partner} in numbers`}>
              <SpreadTable caption={`What ${partner} may pay`} rules={rules} />
            </Folded>
          </section>
        );
      })}
      <NobodysPart result={result} />
      <h2 id="months">Month by month</h2>
      <FanChoice partners={partners} titles={titles} fan={fan} />
      {shown && (
        <>
          <h3>
            What {name} bears to date: {titles[fan.rule]}
          </h3>
          <FanPicture
            label={`What ${name} bears to date by month, ${titles[fan.rule] ?? ''}.`}
            months={shown.months}
            names={names}
            facts={facts}
          />
          <Folded title={`The months of ${name} in numbers`}>
            <FanTable
              caption={`What ${name} bears to date: ${titles[fan.rule] ?? ''}`}
              months={shown.months}
              names={names}
              facts={facts}
            />
          </Folded>
        </>
      )}
    </>
  );
}

/** What the reserve meets, what is carried forward and what is left for a decision, so that the means add up. */
function NobodysPart({ result: { figures, titles } }: { result: IllustrationResult }) {
  const said = figures.arrangements.flatMap(({ reserveDraw, carryForward, unallocated, undecided }, at) => {
    const parts = [
      ...(reserveDraw === 0 ? [] : [`the reserve meets ${roughly(reserveDraw)} on average`]),
      ...(carryForward === 0 ? [] : [`${roughly(carryForward)} is carried forward on average`]),
      ...(undecided === 0
        ? []
        : [
            `in ${String(Math.max(1, Math.round(undecided * 100)))}% of trials something is left for a decision, ${roughly(unallocated)} on average`,
          ]),
    ];
    return parts.length === 0 ? [] : [`${titles[at] ?? ''}: ${parts.join('; ')}.`];
  });
  if (said.length === 0) return null;
  return (
    <>
      <h3>What no partner bears</h3>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

const monthName = ({ months }: IllustrationResult, at: number): string =>
  months[at] ? formatMonth(`${months[at]}-01`) : `Month ${String(at + 1)}`;
