import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Section } from '../domain/section.js';
import type { SectionVersion } from '../domain/section-version.js';
import { sectionVersionTable } from '../storage/section-version.table.js';

type Words = Pick<SectionVersion, 'epoch' | 'uptoSeq' | 'content' | 'json' | 'plain' | 'sha256'>;

/** A version of what a section's text is, or becomes, in this action. Who reads the text reads it. */
export function versionRow(
  section: Section,
  { epoch, uptoSeq, content, json, plain, sha256 }: Words,
  named: { readonly number: number; readonly name: string },
  { newId, now, scope }: Moment,
): { id: Id; row: RowChange } {
  const id = newId();
  const { personId, organisationId } = scope.person!;
  const row = insert(sectionVersionTable, {
    id,
    version: 1,
    sectionId: section.id,
    partnershipId: section.partnershipId,
    ...named,
    audience: section.textAudience,
    epoch,
    uptoSeq,
    content,
    json,
    plain,
    sha256,
    personId,
    organisationId,
    namedAt: now,
    redactedAt: null,
  });
  return { id, row };
}
