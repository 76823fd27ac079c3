import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { mayShowVersion } from '../domain/version-policy.js';
import { sectionVersionTable } from '../storage/section-version.table.js';
import { versionById, type FoundVersion } from '../storage/versions.store.js';

interface Input extends Requested {
  readonly versionId: string;
  readonly version: number;
}

/** Shows a version of what was a private draft to everyone who reads the section now. */
export const showVersion = defineAction<Input, FoundVersion, { versionId: string; sectionId: string }>({
  name: 'plans.show-version',

  find: async ({ versionId }, { tx, scope }) => (isId(versionId) ? versionById(tx, versionId, scope) : null),

  may: (scope, { circles, section, found }) => mayShowVersion(scope, circles, section, found),

  decide({ section, found }, { version }) {
    const audience = section.textAudience;
    if (found.audience === audience)
      return refused(
        refusal(
          fault(
            'version/already-so',
            'versionId',
            'Everyone who reads this section reads this version already.',
          ),
        ),
      );
    return done({
      rows: [update(sectionVersionTable, { id: found.id, version }, { audience })],
      events: [
        plansEvent(
          'plans.version-shown',
          SECTION,
          { ...section, audience },
          { number: section.number, version: found.number },
        ),
      ],
      result: { versionId: found.id, sectionId: section.id },
    });
  },
});
