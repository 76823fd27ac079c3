import { personAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { nameFault, sameName, tidyName } from '../domain/person-name.js';
import type { PersonAt } from '../reads/people.js';
import { addressTable } from '../storage/address.table.js';
import { personTable } from '../storage/person.table.js';

export { normaliseEmail, emailFault } from '../domain/address.js';
export {
  hatsOf,
  mailAddressesOf,
  mailAddressOf,
  ownMailboxesOf,
  peopleAt,
  type PersonAt,
} from '../reads/people.js';
export { nameFault, sameName, tidyName };

interface Made {
  readonly personId: Id;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}

/** Somebody new at an address. Confirmed where the same change spends a token that was mailed there. */
export function newPerson(
  { name, email, confirmed }: { name: string; email: string; confirmed: boolean },
  at: { readonly now: Date; newId(): Id },
): Made {
  const personId = at.newId();
  return {
    personId,
    rows: [
      insert(personTable, {
        id: personId,
        version: 1,
        name: tidyName(name),
        createdAt: at.now,
        erasedAt: null,
      }),
      insert(addressTable, {
        id: at.newId(),
        version: 1,
        personId,
        email,
        confirmedAt: confirmed ? at.now : null,
        removedAt: null,
        goesAt: null,
      }),
    ],
    events: [aboutPerson('access.person-arrived', personId, {})],
  };
}

/** The person of this name among those at an address; null where there is none of that name. */
export const namesake = (people: readonly PersonAt[], name: string): PersonAt | null =>
  people.find((one) => sameName(one.name, name)) ?? null;

/** Notes that an address was proven by a mail, unless it was before. */
export const confirmAddress = (person: PersonAt, now: Date): RowChange[] =>
  person.confirmed
    ? []
    : [update(addressTable, { id: person.addressId, version: person.addressVersion }, { confirmedAt: now })];

/** An event of a person's own record, which they alone see. */
export const aboutPerson = (type: string, personId: Id, data: DomainEvent['data']): DomainEvent => ({
  type,
  subject: { kind: 'person', id: personId },
  audience: personAudience(personId),
  streams: [`person/${personId}`],
  data,
});
