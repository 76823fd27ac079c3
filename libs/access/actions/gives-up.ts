import type { Id } from '@folkmoot/kernel/id.js';
import { update, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { MintedLink } from '../contract/mailed-link.js';
import { aboutPerson } from '../contract/people.js';
import { goesAt } from '../domain/giving-up.js';
import { addressTable } from '../storage/address.table.js';
import { tellItGoes } from './address-letters.js';

export const ADDRESS_GOES = 'access.address-goes';

export interface AddressGoesPayload {
  readonly address: Id;
}

/** Rows, line, mail and job of beginning to give an address up. */
export function givesUp(
  address: { readonly id: Id; readonly version: number; readonly email: string },
  personId: Id,
  link: MintedLink,
  at: { readonly now: Date; newId(): Id },
): {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs: readonly JobRequest[];
} {
  const day = goesAt(at.now);
  const mail = tellItGoes(link, address, at);
  return {
    rows: [update(addressTable, address, { goesAt: day }), ...mail.rows],
    events: [aboutPerson('access.address-giving-up', personId, { address: address.id })],
    jobs: [
      ...mail.jobs,
      {
        task: ADDRESS_GOES,
        payload: { address: address.id } satisfies AddressGoesPayload,
        key: `${ADDRESS_GOES}/${address.id}`,
        runAt: day,
      },
    ],
  };
}
