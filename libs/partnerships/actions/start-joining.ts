import {
  askToConfirm,
  prepareConfirmation,
  type Confirmation,
} from '@folkmoot/access/contract/confirm-address.js';
import { nameFault, tidyName } from '@folkmoot/access/contract/people.js';
import { isId, newId, type Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { faultsOfJobTitle } from '../domain/applicant.js';
import { emptied, type JoinDraft } from '../domain/join-draft.js';
import { joinDraftTable } from '../storage/joining.tables.js';
import { forgottenDrafts } from '../storage/joining.store.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { faultsOfChoice, findChoice, type Choice, type FoundChoice } from './organisation-choice.js';

export interface StartJoiningInput extends Requested, Choice {
  readonly partnershipId: Id;
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
}

interface Found {
  readonly body: KnownBody;
  readonly choice: FoundChoice;
  readonly confirmation: Result<Confirmation>;
  readonly forgotten: readonly JoinDraft[];
}

/**
 * Keeps what somebody entered and mails them a link. Nobody is made and nothing is joined before the link is used, and the
 * answer is the same whether the address is known or not.
 */
export const startJoining = defineAction<StartJoiningInput, Found, { draftId: Id }>({
  name: 'partnerships.start-joining',

  async find(input, { tx, now }) {
    const body = isId(input.partnershipId) ? await bodyById(tx, input.partnershipId) : null;
    if (body === null || body.forumId === null) return null;
    return {
      body,
      choice: await findChoice(tx, input),
      confirmation: await prepareConfirmation(tx, { email: input.email, purpose: 'join', now, newId }),
      forgotten: await forgottenDrafts(tx, now),
    };
  },

  may: () => true,

  decide({ body, choice, confirmation, forgotten }, input, at) {
    const name = nameFault(tidyName(input.name));
    const faults = [
      ...faultsOfChoice(choice, input, at),
      ...(name ? [name] : []),
      ...faultsOfJobTitle(input.jobTitle),
      ...(confirmation.ok ? [] : confirmation.refusal.faults),
    ];
    if (faults.length > 0 || !confirmation.ok) return refused(refusal(...faults));
    const draft: JoinDraft = {
      id: at.newId(),
      version: 1,
      partnershipId: body.id,
      organisationId: choice.organisationId,
      group: choice.organisationId === null ? (input.group ?? null) : null,
      name: tidyName(input.name),
      jobTitle: input.jobTitle.trim(),
      madeAt: at.now,
      usedAt: null,
    };
    const asked = askToConfirm(confirmation.value, { letter: letterOf(body), subjectId: draft.id }, at);
    return done({
      rows: [
        insert(joinDraftTable, draft),
        ...forgotten.map((one) => update(joinDraftTable, one, emptied(at.now))),
        ...asked.rows,
      ],
      events: [],
      jobs: asked.jobs,
      result: { draftId: draft.id },
    });
  },
});

const letterOf = (body: KnownBody) => ({
  subject: `Join the forum of ${body.name}`,
  opening: `Somebody, probably you, asked to join the forum of ${body.name} with this address. Confirm it and you are in.`,
  linkText: `Join the forum of ${body.name}`,
  linkPath: (secret: string) => `/${body.slug}/join/confirm/${secret}`,
  codePath: `/${body.slug}/join/code`,
});
