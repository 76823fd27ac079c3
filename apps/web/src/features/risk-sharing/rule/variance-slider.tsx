import type { Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { listed } from '@folkmoot/risk-sharing/domain/words-of-shares.js';
import { useState } from 'react';
import { AllocationTable, bornInWords } from './allocation-table.js';
import { allocated } from './meaning.js';
import { PayOffPicture, type PayOffProps } from './pay-off-picture.js';
import { varianceInWords } from './variance-words.js';

interface Mark {
  readonly label: string;
  readonly variance: bigint;
}
const STEPS = 200;

/** What each partner bears at one variance, moved from end to end of the picture; the amount of the form where there are no scripts. */
export function VarianceSlider({
  terms,
  start,
  reach,
  marks,
  curve,
}: {
  terms: Terms;
  start: bigint;
  reach: bigint;
  marks: readonly Mark[];
  curve: PayOffProps | null;
}) {
  const [variance, setVariance] = useState(start);
  const place = Number((variance * BigInt(STEPS)) / reach);
  const made = allocated(terms, variance);
  return (
    <>
      <div className="nhsuk-form-group app-variance">
        <label className="nhsuk-label" htmlFor="variance">
          Move from an underspend to an overspend
        </label>
        <input
          id="variance"
          type="range"
          min={-STEPS}
          max={STEPS}
          step={1}
          value={place}
          list="variance-marks"
          aria-valuetext={varianceInWords(variance)}
          onChange={(event) => setVariance((BigInt(event.currentTarget.value) * reach) / BigInt(STEPS))}
        />
        <datalist id="variance-marks">
          {marks.map(({ label, variance: at }) => (
            <option key={label} value={Number((at * BigInt(STEPS)) / reach)} label={label} />
          ))}
        </datalist>
        <p className="app-variance__marks">
          {marks.map(({ label, variance: at }) => (
            <button
              key={label}
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={() => setVariance(at)}
            >
              {label}: {varianceInWords(at)}
            </button>
          ))}
        </p>
      </div>
      <p role="status">
        <strong>{varianceInWords(variance)}:</strong>{' '}
        {made
          ? `${listed(terms.partners.map(({ name }, at) => bornInWords(name, made.shares[at] ?? 0n)))}.`
          : 'each partner bears its own lines; the sum does not say which.'}
      </p>
      {curve && <PayOffPicture {...curve} marked={variance} />}
      {made && variance !== 0n && (
        <AllocationTable terms={terms} made={made} caption={`Step by step: ${varianceInWords(variance)}`} />
      )}
    </>
  );
}
