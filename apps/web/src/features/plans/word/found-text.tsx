import { deeper, parseText } from '../copies/text-node.js';
import { isEmptyText, SectionText } from '../section-text.js';

/** The words that were found, folded away: a page of many sections stays short. */
export function FoundText({ text, label }: { text: string; label: string }) {
  if (isEmptyText(text)) return <p>No words stand below this heading.</p>;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{label}</span>
      </summary>
      <div className="nhsuk-details__text">
        <SectionText json={JSON.stringify(deeper(parseText(text)))} documentId={null} />
      </div>
    </details>
  );
}
