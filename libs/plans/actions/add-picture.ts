import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { documentById } from '@folkmoot/platform/documents/document.js';
import { fileTable } from '@folkmoot/platform/files/file.table.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { mayWrite } from '../domain/plan-policy.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { pictureCount } from '../storage/pictures.store.js';

/** The bytes lie in the file store already, under their hash. */
interface Input extends Requested, Pick<StoredFile, 'name' | 'mediaType' | 'size' | 'sha256' | 'scan'> {
  readonly sectionId: string;
  readonly width: number;
  readonly height: number;
}

interface Found extends FoundSection {
  readonly frozen: boolean;
  readonly count: number;
}

export const MOST_PICTURES = 200;

/** Keeps a picture for a section's text. Until somebody puts it there it stands nowhere; who reads the text may have it. */
export const addPicture = defineAction<Input, Found, { fileId: string }>({
  name: 'plans.add-picture',

  async find({ sectionId }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    const document = found && (await documentById(tx, found.section.documentId));
    if (!found || !document) return null;
    return { ...found, frozen: document.frozen, count: await pictureCount(tx, document.id) };
  },

  may: (scope, { section }) => mayWrite(scope, section),

  decide({ section, frozen, count }, input, { now, newId, scope }) {
    if (frozen)
      return refused(refusal(fault('picture/frozen', 'picture', 'This text is closed for changes.')));
    if (count >= MOST_PICTURES)
      return refused(
        refusal(
          fault(
            'picture/too-many',
            'picture',
            `This section has had ${MOST_PICTURES} pictures, which is the most it can have.`,
          ),
        ),
      );
    const { name, mediaType, size, sha256, scan, width, height } = input;
    const id = newId();
    const { personId, organisationId } = scope.person!;
    return done({
      rows: [
        insert(fileTable, {
          id,
          version: 1,
          audience: null,
          documentId: section.documentId,
          name,
          mediaType,
          size,
          width,
          height,
          sha256,
          scan,
          personId,
          organisationId,
          at: now,
          withdrawnAt: null,
        }),
      ],
      events: [
        plansEvent(
          'plans.picture-added',
          SECTION,
          { ...section, audience: section.textAudience },
          { number: section.number },
        ),
      ],
      result: { fileId: id },
    });
  },
});
