import { mailAddressesOf } from '@folkmoot/access/contract/people.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { link, paragraph } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';
import { leavingOf, type Leaving } from '../storage/leaving.store.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { left } from './left.js';

export interface LeavePlaceInput extends Requested {
  readonly partnershipId: Id;
  /** For which of their organisations they leave. */
  readonly organisationId: Id;
  readonly understood: boolean;
}

interface Found {
  readonly body: KnownBody;
  readonly personId: Id;
  readonly leaving: Leaving;
  /** Of those who run the place, but for whoever leaves. */
  readonly officers: readonly string[];
}

const MOST_OFFICERS = 20;

/** Somebody leaves a place, for one of the organisations they are there for. Its officers learn of it at once. */
export const leavePlace = defineAction<LeavePlaceInput, Found, { partnershipId: Id }>({
  name: 'partnerships.leave-place',

  async find({ partnershipId, organisationId }, { tx, scope }) {
    const personId = scope.person?.personId;
    const body = personId && isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    if (!personId || body === null || !isId(organisationId)) return null;
    const leaving = await leavingOf(tx, personId, { partnershipId, organisationId });
    if (leaving.holders.length + leaving.offices.length + leaving.members.length === 0) return null;
    const officers = await tx.rows<{ personId: Id }>(
      `SELECT DISTINCT person_id AS "personId" FROM audience."grant"
        WHERE audience = 'officers/' || $1 AND person_id <> $2 AND withdrawn_at IS NULL ORDER BY person_id LIMIT ${MOST_OFFICERS}`,
      [body.id, personId],
    );
    return {
      body,
      personId,
      leaving,
      officers: await mailAddressesOf(
        tx,
        officers.map((one) => one.personId),
      ),
    };
  },

  may: (scope, { personId }) => scope.person?.personId === personId,

  decide({ body, leaving, officers }, { understood }, at) {
    if (!understood)
      return refused(refusal(fault('leave/not-understood', 'understood', 'Tick that you want to leave.')));
    const mails = officers.map((to) =>
      post(
        {
          to,
          purpose: 'somebody-left',
          letter: {
            subject: `Somebody has left ${body.name}`,
            parts: [
              paragraph(
                `Somebody who took part in ${body.name} has left. If they sat on a seat or held an office, it may need somebody new; what they promised is still their organisation’s.`,
              ),
              link('See the members', `/${body.slug}/members`),
            ],
          },
        },
        at,
      ),
    );
    const gone = left(leaving, at);
    return done({
      rows: [...gone.rows, ...mails.flatMap(({ rows }) => rows)],
      events: gone.events,
      jobs: [...gone.jobs, ...mails.flatMap(({ jobs }) => jobs)],
      result: { partnershipId: body.id },
    });
  },
});
