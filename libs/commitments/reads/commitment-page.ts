import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { partnershipById } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  mayAmend,
  mayAnswerFor,
  mayLink,
  mayQuestion,
  maySeeEscalation,
} from '../domain/commitment-policy.js';
import { downstreamOf, upstreamOf } from './depends.js';
import type { BirthKinds } from '../contract/birth-kinds.js';
import { birthOf } from './birth.js';
import { historyOfCommitment } from './history.js';
import { sectionsMentioning } from './sections-mentioning.js';
import { commitmentByNumber } from './one-commitment.js';
import { possibleOwners } from './possible-owners.js';
import { seatsOf } from './seats-of-owner.js';

/** One commitment with its history, and what this reader may do with it. */
export async function commitmentPage(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  slug: string,
  number: number,
  births: BirthKinds,
) {
  const commitment = await commitmentByNumber(queries, scope, today, slug, number);
  const place = commitment && (await partnershipById(queries, commitment.partnershipId));
  if (!commitment || !place) return null;

  const answers = mayAnswerFor(scope, place, commitment.organisationId);
  const open = commitment.state === 'accepted' && commitment.status !== 'done';
  const unsettled = commitment.state !== 'declined' && commitment.status !== 'done';
  const abilities = {
    answer: answers && commitment.state === 'asked',
    report: answers && open,
    handOver: answers && (open || commitment.state === 'asked'),
    question: commitment.state === 'accepted' && commitment.questionAt === null && mayQuestion(scope, place),
    link: unsettled && mayLink(scope, place, commitment.organisationId),
    amend: unsettled && mayAmend(scope, place, commitment.organisationId),
    seeEscalation: commitment.escalatedAt !== null && maySeeEscalation(scope, place),
    answerQuestion: answers && commitment.questionAt !== null,
  };
  const people = abilities.handOver ? await possibleOwners(queries, place, commitment.organisationId) : [];
  return {
    commitment,
    stream: `partnership/${place.id}`,
    position: commitment.position,
    history: await historyOfCommitment(queries, scope, commitment),
    born: await birthOf(queries, scope, births, commitment.id),
    mentionedIn: await sectionsMentioning(queries, scope, commitment.id),
    upstream: await upstreamOf(queries, scope, today, commitment.id),
    downstream: await downstreamOf(queries, scope, today, commitment.id),
    seats: await seatsOf(queries, commitment),
    abilities,
    successors: people.filter((one) => one.id !== commitment.ownerId),
  };
}
