import type { SectionCopyPartsFragment } from '../../../gql/operations.js';
import { LastEdit } from '../last-edit.js';
import { seenBy } from '../openness.js';
import { isEmptyText, SectionText } from '../section-text.js';
import { deeper, parseText } from './text-node.js';

/** One section of a printed plan, on a page of its own: who answers for it, who reads it, its text. */
export function PrintedSection({ copy }: { copy: SectionCopyPartsFragment }) {
  const { section } = copy;
  return (
    <section className="app-printed__section" aria-labelledby={`section-${section.number}`}>
      <h2 id={`section-${section.number}`}>
        {section.number}. {section.title}
      </h2>
      <p className="app-printed__facts">
        {section.owner.name}. Seen by: {seenBy(section.openness, section.owner.name)}.{' '}
        <LastEdit edit={section.lastEdit} />.
      </p>
      {isEmptyText(copy.json) ? (
        <p>Nothing is written here yet.</p>
      ) : (
        <SectionText
          documentId={section.documentId}
          json={JSON.stringify(deeper(parseText(copy.json)))}
          within={`section-${section.number}-`}
          numbers={copy.paragraphs}
        />
      )}
    </section>
  );
}
