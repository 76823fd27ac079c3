import type { ReactNode } from 'react';

/** A picture’s numbers, one tap away, so that a phone is not filled with them. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
