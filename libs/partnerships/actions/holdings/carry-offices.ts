import { partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import type { HoldingKind } from '../../contract/holdings.js';
import { OFFICES, runsTheBody, type Office } from '../../domain/office.js';
import { rolesOfOffice } from '../../domain/roles-given.js';
import { officeById } from '../../storage/places.store.js';
import { officeTable } from '../../storage/places.tables.js';
import { given } from '../given.js';

const ROLES = Object.entries(OFFICES)
  .map(([code, name]) => `WHEN '${code}' THEN '${name}'`)
  .join(' ');

/** Offices are held for an organisation: the same person goes on for the successor. */
export const officeHoldings: HoldingKind = {
  kind: 'office',
  title: 'Offices',
  rows: `SELECT 'office' AS kind, f.id, f.partnership_id, f.organisation_id, 'officers/' || f.partnership_id AS audience,
      CASE f.role ${ROLES} ELSE f.role END AS label, p.name AS detail, ARRAY['move', 'end'] AS fates
    FROM partnerships.office f JOIN access.person_view p ON p.id = f.person_id WHERE f.until IS NULL`,

  async prepare(queries, ids, { partnershipId, forumId }) {
    const found = new Map<Id, { office: Office; grants: readonly Grant[] }>();
    for (const id of ids) {
      const office = await officeById(queries, id);
      if (office?.partnershipId === partnershipId)
        found.set(id, { office, grants: await grantsFrom(queries, 'office', id) });
    }
    return (id, fate, at) => {
      const one = found.get(id);
      if (!one) return { rows: [], events: [] };
      const { office, grants } = one;
      const withdrawn = withdrawGrants(grants, at.now);
      const event = (what: string, data: Record<string, string>) => ({
        type: `partnerships.${what}`,
        subject: { kind: 'office', id: office.id },
        audience: runsTheBody(office.role) ? PUBLIC : partnershipAudience(partnershipId),
        streams: [`partnership/${partnershipId}`],
        data: {
          person: office.personId,
          organisation: office.organisationId,
          role: office.role,
          ...data,
        },
      });
      const left = [update(officeTable, office, { until: at.today }), ...withdrawn.rows];
      if (fate.kind === 'end')
        return { rows: left, events: [event('office-ended', {}), ...withdrawn.events] };
      const next: Office = {
        ...office,
        id: at.newId(),
        version: 1,
        organisationId: fate.to,
        since: at.today,
        until: null,
      };
      const grantsGiven = given(
        rolesOfOffice({ id: partnershipId, forumId }, office.role),
        next,
        { kind: 'office', id: next.id },
        at,
      );
      return {
        rows: [...left, insert(officeTable, next), ...grantsGiven.rows],
        events: [
          event('office-moved', { successor: fate.to, office: next.id }),
          ...withdrawn.events,
          ...grantsGiven.events,
        ],
        speaks: [{ personId: office.personId, to: fate.to }],
      };
    };
  },
};
