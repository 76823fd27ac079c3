import type { SignOffPageQuery } from '../../gql/operations.js';
import { Table } from '../../ui/table.js';

type Page = NonNullable<SignOffPageQuery['signOffPage']>;

/** What a signature stands for: its fingerprint, every fact of it, and the very text that the fingerprint is of. */
export function WhatIsSigned({ page }: { page: Page }) {
  const { manifestHash } = page.signOff;
  return (
    <section aria-labelledby="what-is-signed">
      <h2 id="what-is-signed">What is signed</h2>
      {page.subject && (
        <p>
          <a href={page.subject.path}>{page.subject.label}</a>, as it stood when it was sent for signature.
        </p>
      )}
      <p>
        Its fingerprint (SHA-256) begins with <code>{manifestHash.slice(0, 8)}</code>. The signatures name the
        whole of it: <code className="app-hash">{manifestHash}</code>
      </p>
      <details className="nhsuk-details nhsuk-expander">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            Read all {page.lines.length} facts that are signed
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <Table
            caption="Each fact, and where it stands"
            hideCaption
            rows={page.lines.map((line, index) => ({ ...line, index }))}
            rowKey={(line) => String(line.index)}
            columns={[
              { heading: 'Where', cell: (line) => line.path },
              { heading: 'What it says', cell: (line) => line.value },
            ]}
          />
        </div>
      </details>
      <details className="nhsuk-details nhsuk-expander">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The very text that the fingerprint is of</span>
        </summary>
        <div className="nhsuk-details__text">
          <p>Anybody can compute the SHA-256 of this text again and compare.</p>
          <pre className="app-manifest" tabIndex={0} aria-label="The text that is signed">
            {page.manifest}
          </pre>
        </div>
      </details>
    </section>
  );
}

/** Signatures stand for what was signed: what is different today is told to everyone who reads this. */
export function ChangedSince({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changed-since">
      <h2 id="changed-since">What has changed since it was sent for signature</h2>
      <p>The signatures stand for what was signed. These changes need an approval of their own.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {changes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
