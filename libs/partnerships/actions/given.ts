import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { RoleHeld } from '@folkmoot/kernel/reader.js';
import type { RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { giveGrants } from '@folkmoot/platform/audience/grants.js';

/** What one source row gives to a person who acts for an organisation: put it into the change that writes the row. */
export const given = (
  roles: readonly RoleHeld[],
  to: { readonly personId: Id; readonly organisationId: Id },
  source: { readonly kind: 'seat-holder' | 'office' | 'representation' | 'forum-member'; readonly id: Id },
  at: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } =>
  giveGrants(
    roles.map((role) => ({
      id: at.newId(),
      personId: to.personId,
      organisationId: to.organisationId,
      ...role,
      sourceKind: source.kind,
      sourceId: source.id,
      grantedAt: at.now,
    })),
  );
