import type { Id } from '@folkmoot/kernel/id.js';
import type { GlossaryWordType } from './glossary-word.type.js';

/** The glossary of a place, for texts that other areas show. */
export abstract class GlossaryReader {
  /**
   * The words of it that stand in a text; what was set or taken out less than a minute ago may not be known yet. For what is told to
   * many at once: it asks the database once a minute and place at most.
   */
  abstract explainedLately(partnershipId: Id, text: string): Promise<readonly GlossaryWordType[]>;
}
