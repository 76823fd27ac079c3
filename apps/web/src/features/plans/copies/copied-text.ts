import type { SectionCopyPartsFragment, SectionPartsFragment } from '../../../gql/operations.js';

/** The text of a section that is taken along, as it stands or as it stood when somebody named a version of it. */
export interface CopiedText extends Pick<SectionCopyPartsFragment, 'epoch' | 'sha256' | 'json'> {
  readonly section: SectionPartsFragment & { readonly documentId?: string | null };
  /** The newest change in it; without one a copy is recognised by its hash alone. */
  readonly seq?: number | null;
  readonly paragraphs?: SectionCopyPartsFragment['paragraphs'];
}
