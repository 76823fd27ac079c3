import { useId, useMemo } from 'react';
import type { Values } from '../../../lib/form.js';
import { lookAtRule, type Agreed } from './look-at-rule.js';
import { PrintedDifference } from './printed-fields.js';
import { RulePicture } from './rule-picture.js';
import { RuleTable } from './rule-table.js';
import { RuleWords } from './rule-words.js';

/** What a form says, beside it: sentences, picture and table, or what stands in their way. */
export function RulePreview({
  values,
  agreed,
  title = 'What the rule says',
}: {
  values: Values;
  agreed: Agreed;
  title?: string;
}) {
  const id = useId();
  const { terms, words, faults, missing, sharing } = useMemo(
    () => lookAtRule(values, agreed),
    [values, agreed],
  );
  const unfit = faults.filter(({ path }) => path !== 'schemes');
  return (
    <section className="app-rule__says" aria-labelledby={id} tabIndex={0}>
      <h2 className="nhsuk-heading-m" id={id}>
        {title}
      </h2>
      {unfit.length > 0 ? (
        <>
          <p>It cannot be said yet:</p>
          <ul>
            {unfit.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {missing.map((one) => (
            <p className="app-detail" key={one}>
              {one}
            </p>
          ))}
          {sharing.governs === 'printed' && sharing.printedBps && (
            <p>The printed percentages govern: they stand wherever the rule shares by contribution.</p>
          )}
          <RuleWords words={words} />
          <RulePicture terms={terms} />
          <RuleTable terms={terms} />
          <PrintedDifference terms={terms} printedBps={sharing.printedBps} />
        </>
      )}
    </section>
  );
}
