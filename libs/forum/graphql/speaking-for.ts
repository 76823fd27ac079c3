import { isId } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';

/**
 * Somebody may speak for another of their organisations in one post. What they may do then follows from the grants they hold for it
 * alone: of an organisation that is none of theirs there are none.
 */
export const speakingFor = (reader: Reader, organisationId: string | null | undefined): Reader =>
  reader.kind === 'person' && organisationId && isId(organisationId) ? { ...reader, organisationId } : reader;
