import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { LONGEST_TITLE } from './plan.js';
import { tidyTitle } from './title.js';

/**
 * The text of a section as it stood when somebody gave it a name. Its words never change; only redaction takes some out. Who
 * reads it must be in its own audience and in that of the section's text now: a version of a private draft stays with its owner
 * when the section is opened, and a section that is closed takes its versions with it.
 */
export interface SectionVersion {
  readonly id: Id;
  readonly version: number;
  readonly sectionId: Id;
  readonly partnershipId: Id;
  /** In the order of naming, within its section; never given twice. */
  readonly number: number;
  readonly name: string;
  readonly audience: Audience;
  readonly epoch: number;
  /** The newest row of the document's log that was seen. */
  readonly uptoSeq: number;
  /** One Yjs update: each letter still bears who wrote it. */
  readonly content: Buffer;
  readonly json: string;
  readonly plain: string;
  /** Of `json`, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly namedAt: Date;
  readonly redactedAt: Date | null;
}

export function versionNameFaults(name: string): Fault[] {
  const tidy = tidyTitle(name);
  if (tidy === '')
    return [fault('version/name-missing', 'name', 'Enter a name, for example “Draft for the board, 3 May”.')];
  if (tidy.length > LONGEST_TITLE)
    return [
      fault('version/name-too-long', 'name', `Shorten the name to ${LONGEST_TITLE} characters or fewer.`),
    ];
  if (holdsNhsNumber(tidy))
    return [
      fault(
        'version/nhs-number',
        'name',
        'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
      ),
    ];
  return [];
}
