import type { ReactNode } from 'react';
import type { TermsReadFragment } from '../../../gql/operations.js';

/** The terms in the order of reading. What is not settled says so: an empty line would read as if nothing were needed. */
export function TermsText({
  terms,
  after,
}: {
  terms: TermsReadFragment;
  /** What stands below a part, such as the way to change it. */
  after?: (part: { code: string; title: string }) => ReactNode;
}) {
  return terms.parts.map((part) => (
    <section key={part.code}>
      <h2>{part.title}</h2>
      {part.lines.map(({ field, label, lines }) => (
        <div key={field}>
          {part.lines.length > 1 && <h3 className="nhsuk-heading-s">{label}</h3>}
          {lines.length === 0 && <p className="nhsuk-hint">Not settled yet.</p>}
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      ))}
      {after?.(part)}
    </section>
  ));
}
