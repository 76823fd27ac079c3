import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import {
  AbandonElectionDocument,
  AnswerNominationDocument,
  CastVoteDocument,
  CountElectionDocument,
  DrawLotsDocument,
  NominateDocument,
  OpenVoteDocument,
  VoteAnewDocument,
} from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';
import { refuse, type Refused, type Values } from '../../../lib/form.js';

type Answer =
  | { readonly __typename: 'ElectionRef'; readonly id: string }
  | ({ readonly __typename: 'Refusal' } & Refusal);

/** The forms of the page of an election: which of them was sent stands in `deed`. The election to go on with, or what was refused. */
export async function electionDeed(
  context: WebContext,
  electionId: string,
  personId: string,
  values: Values,
): Promise<Refused | { readonly id: string }> {
  const day = values.voteUntil ? parseDate(values.voteUntil, 'voteUntil') : null;
  if (day && !day.ok) return refuse(day.refusal, values);
  const answer = await done(context, electionId, personId, values, day?.value ?? null);
  return answer.__typename === 'Refusal' ? refuse(answer, values) : { id: answer.id };
}

async function done(
  context: WebContext,
  electionId: string,
  personId: string,
  { deed, requestId = '', nominationId = '', statement = '', reason = '', ...values }: Values,
  voteUntil: string | null,
): Promise<Answer> {
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  const upon = { requestId, electionId, version };
  switch (deed) {
    case 'stand':
      return (
        await context.schema(NominateDocument, { input: { requestId, electionId, personId, statement } })
      ).nominate;
    case 'put-forward':
      return (
        await context.schema(NominateDocument, {
          input: { requestId, electionId, personId: values.personId ?? '', statement: '' },
        })
      ).nominate;
    case 'answer':
      return (
        await context.schema(AnswerNominationDocument, {
          input: { requestId, nominationId, version, stands: values.stands === 'yes', statement },
        })
      ).answerNomination;
    case 'open-vote':
      return (await context.schema(OpenVoteDocument, { input: upon })).openVote;
    case 'vote':
      return (await context.schema(CastVoteDocument, { input: { requestId, electionId, nominationId } }))
        .castVote;
    case 'count':
      return (await context.schema(CountElectionDocument, { input: upon })).countElection;
    case 'lots':
      return (await context.schema(DrawLotsDocument, { input: { ...upon, nominationId, reason } })).drawLots;
    case 'anew':
      return (await context.schema(VoteAnewDocument, { input: { ...upon, voteUntil } })).voteAnew;
    default:
      return (await context.schema(AbandonElectionDocument, { input: { ...upon, reason } })).abandonElection;
  }
}
