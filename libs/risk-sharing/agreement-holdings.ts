import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { partiesBecome, partiesOf } from '@folkmoot/platform/audience/parties.js';
import { personOf, toldParties, toldPlace } from './actions/told.js';
import { PARTY_SUCCEEDED } from './contract/agreement-events.js';
import { newestOfParties } from './storage/agreement.store.js';
import { agreementVersionTable } from './storage/agreement.tables.js';
import { agreementTermsShape, toStored } from './terms/agreement-terms.js';
import { withOpening } from './terms/opening.js';
import { monthsOf } from './terms/period.js';
import { withSuccessor } from './terms/successor.js';

/**
 * Whoever goes on with the work of a party sees its agreements from then on, and stands in its place in the next version, with
 * its contributions, its weights and its cap. What was signed keeps the former name: it was that body that signed.
 */
@Injectable()
export class AgreementHoldings {
  constructor(holdings: Holdings) {
    holdings.register({
      kind: 'agreement-party',
      title: 'Agreements about money',
      rows: `SELECT 'agreement-party' AS kind, y.id, a.partnership_id, y.organisation_id, a.summary_audience AS audience,
          'Agreement ' || a.number || ': ' || a.title AS label, 'a party to it' AS detail, ARRAY['move'] AS fates
        FROM risk_sharing.agreement a JOIN audience.party y ON y.audience = a.audience AND y.until IS NULL`,

      async prepare(queries, ids, { partnershipId, organisationId, day }) {
        const found = new Map(
          (await newestOfParties(queries, partnershipId, ids)).map((one) => [one.partyId, one]),
        );
        const parties = new Map(
          await Promise.all(
            [...found.values()].map(
              async ({ partyId, agreement }) =>
                [partyId, await partiesOf(queries, agreement.audience)] as const,
            ),
          ),
        );
        const names = new Map(
          (
            await queries.rows<{ id: Id; name: string }>(
              `SELECT o.id, o.name FROM partnerships.succession_view s JOIN partnerships.organisation_view o ON o.id = s.successor_id
                WHERE s.organisation_id = $1`,
              [organisationId],
            )
          ).map((one) => [one.id, one.name]),
        );
        return (id, fate, at) => {
          const seen = found.get(id);
          const former = parties.get(id)?.find((one) => one.id === id);
          if (!seen || !former || fate.kind === 'end') return { rows: [], events: [] };
          const { agreement, version } = seen;
          const now = parties.get(id)!;
          const become = partiesBecome(
            agreement.audience,
            now,
            now.map((one) => (one.id === id ? fate.to : one.organisationId)),
            at,
          );
          const terms = agreementTermsShape.parse(version.terms);
          const to = { id: fate.to, name: names.get(fate.to) ?? '' };
          const drafted = version.state === 'draft';
          const versionId = drafted ? version.id : at.newId();
          const after = toStored(
            withSuccessor(drafted ? terms : withOpening(terms), former.organisationId, to),
          );
          return {
            rows: [
              ...become.rows,
              drafted
                ? update(agreementVersionTable, version, { terms: after })
                : insert(agreementVersionTable, {
                    ...version,
                    id: versionId,
                    version: 1,
                    n: version.n + 1,
                    state: 'draft',
                    terms: after,
                    parts: {},
                    termsHash: null,
                    // What waits for signatures may hold from a later day: nothing varies it before it holds.
                    effectiveFrom: monthFrom(later(day, version.effectiveFrom)),
                    decisionKind: null,
                    decisionId: null,
                    madeBy: personOf(at.scope).personId,
                    madeAt: at.now,
                  }),
            ],
            events: [
              toldParties(agreement, versionId, PARTY_SUCCEEDED, {
                organisation: former.organisationId,
                successor: fate.to,
              }),
              toldPlace(agreement),
              ...become.events,
            ],
          };
        };
      },
    });
  }
}

/** The first of a month, this one or the next: a variation begins with one. */
const monthFrom = (day: LocalDate): LocalDate =>
  day.endsWith('-01') ? day : `${monthsOf(day.slice(0, 7), 2)[1]!}-01`;

const later = (day: LocalDate, other: LocalDate | null): LocalDate =>
  other !== null && other > day ? other : day;
