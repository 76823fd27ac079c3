import type { SectionCopyPartsFragment, SectionPartsFragment } from '../../../gql/operations.js';

/** The text of a section that is taken along, as it stands or as it stood when somebody named a version of it. */
export interface CopiedText extends Pick<SectionCopyPartsFragment, 'epoch' | 'sha256' | 'json'> {
  readonly section: SectionPartsFragment & { readonly documentId?: string | null };
  /** How many changes of its log are in it; without them a copy is recognised by its hash alone. */
  readonly changes?: number | null;
  readonly paragraphs?: SectionCopyPartsFragment['paragraphs'];
}
