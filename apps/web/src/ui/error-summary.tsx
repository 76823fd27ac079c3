import type { Fault } from '@folkmoot/kernel/refusal.js';
import { useEffect, useRef } from 'react';
import { fieldId } from '../lib/form.js';

/** What a refusal says, at the top of the page, each sentence leading to its field. Takes the focus, with scripts or without. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {faults.map((fault) => (
              <li key={`${fault.code} ${fault.path} ${fault.message}`}>
                {fault.path ? <a href={`#${fieldId(fault.path)}`}>{fault.message}</a> : fault.message}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
