import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { faultsOfJobTitle } from '../domain/applicant.js';
import type { Representation } from '../domain/representation.js';
import { bodyById, forumMembership, representationsOf, type KnownBody } from '../storage/places.store.js';
import { joined } from './joined.js';
import { chosenOrganisation, findChoice, type Choice, type FoundChoice } from './organisation-choice.js';

export interface JoinForumInput extends Requested, Choice {
  readonly partnershipId: Id;
  /** Asked only where they do not speak for the organisation yet. */
  readonly jobTitle: string;
}

interface Found {
  readonly body: KnownBody;
  readonly forumId: Id;
  readonly choice: FoundChoice;
  readonly before: readonly Representation[];
  readonly member: boolean;
}

/** Somebody who is signed in joins the forum of a place; who is new joins by `confirm-joining`. Every place lets everybody in. */
export const joinForum = defineAction<
  JoinForumInput,
  Found,
  { partnershipId: Id; memberId: Id; organisationId: Id }
>({
  name: 'partnerships.join-forum',

  async find(input, { tx, scope }) {
    const personId = scope.person?.personId;
    const body = isId(input.partnershipId) && personId ? await bodyById(tx, input.partnershipId) : null;
    if (body === null || body.forumId === null || !personId) return null;
    await lockSeries(tx, `forum/${body.forumId}`);
    const choice = await findChoice(tx, input);
    const organisationId = choice.organisationId;
    return {
      body,
      forumId: body.forumId,
      choice,
      before: organisationId ? await representationsOf(tx, personId, organisationId) : [],
      member: organisationId
        ? (await forumMembership(tx, body.forumId, personId, organisationId)) !== null
        : false,
    };
  },

  may: (scope) => scope.person !== null,

  decide({ body, forumId, choice, before, member }, input, at) {
    const organisation = chosenOrganisation(choice, input, at);
    const faults = organisation.ok ? [] : [...organisation.refusal.faults];
    if (before.length === 0) faults.push(...faultsOfJobTitle(input.jobTitle));
    if (member)
      faults.push(fault('join/already-member', '', 'You are in this forum for this organisation already.'));
    const person = at.scope.person;
    if (!organisation.ok || person === null || faults.length > 0) return refused(refusal(...faults));
    const { id: organisationId, rows, events } = organisation.value;
    const joining = joined(
      {
        placeId: body.id,
        forumId,
        personId: person.personId,
        organisationId,
        jobTitle: input.jobTitle,
        before,
      },
      at,
    );
    return done({
      rows: [...rows, ...joining.rows],
      events: [...events, ...joining.events],
      result: { partnershipId: body.id, memberId: joining.memberId, organisationId },
    });
  },
});
