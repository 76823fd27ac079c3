import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert, update, type Change } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Moment, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { link, paragraph } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';
import { mailAddressOf } from '@folkmoot/access/contract/people.js';
import { faultsOfAllianceMember } from '../domain/alliance/members.js';
import { isOf, mayAnswerSeatRequests } from '../domain/place-policy.js';
import { faultsOfReason, type SeatRequest } from '../domain/seat-request.js';
import { isSeatClass, type Seat, type SeatClass } from '../domain/seat.js';
import { sectorOf } from '../storage/alliances.store.js';
import {
  bodyById,
  representationsOf,
  seatRequestById,
  seatsOf,
  type KnownBody,
} from '../storage/places.store.js';
import { seatRequestTable, seatTable } from '../storage/places.tables.js';
import { told } from './ask-for-seat.js';
import { confirmed, findConfirmation, type Confirmation } from './confirmed.js';
import { faultsOfSeat, seatOffered } from './offer-seat.js';
import { seated } from './seated.js';

export interface AnswerSeatRequestInput extends Requested {
  readonly seatRequestId: Id;
  readonly version: number;
  readonly accept: boolean;
  /** For whom the seat speaks, and whether it votes: when accepted. */
  readonly seatClass: string;
  readonly voting: boolean;
  /** Why not: when declined. */
  readonly reason: string;
}

interface Found {
  readonly request: SeatRequest;
  readonly body: KnownBody;
  readonly seats: readonly Seat[];
  readonly sector: string | null;
  /** The asker's own standing; null when they no longer speak for the organisation. */
  readonly confirmation: Confirmation | null;
  readonly email: string | null;
}

/** The chair, a vice-chair or the secretary gives a seat, which also vouches for the asker, or says why not. The asker is told by mail. */
export const answerSeatRequest = defineAction<AnswerSeatRequestInput, Found, { seatRequestId: Id }>({
  name: 'partnerships.answer-seat-request',

  async find({ seatRequestId }, { tx }) {
    const request = isId(seatRequestId) ? await seatRequestById(tx, seatRequestId) : null;
    const body = request && (await bodyById(tx, request.partnershipId));
    if (!request || !body) return null;
    await lockSeries(tx, `seats/${body.id}`);
    await lockSeries(tx, `representations/${request.organisationId}`);
    const representation = (await representationsOf(tx, request.personId, request.organisationId)).find(
      (one) => one.capacity === 'representative',
    );
    return {
      request,
      body,
      seats: await seatsOf(tx, body.id, request.organisationId),
      sector: await sectorOf(tx, request.organisationId),
      confirmation: representation ? await findConfirmation(tx, representation) : null,
      email: await mailAddressOf(tx, request.personId),
    };
  },

  may: (scope, { body, request }) =>
    mayAnswerSeatRequests(scope, body) && scope.person?.personId !== request.personId,

  decide(found, input, at) {
    if (found.request.state !== 'waiting')
      return refused(refusal(fault('seat-request/answered', '', 'This request has been answered already.')));
    return input.accept ? accept(found, input, at) : decline(found, input, at);
  },
});

type Answer = Result<Change<{ seatRequestId: Id }>>;

function accept(
  { request, body, seats, sector, confirmation, email }: Found,
  { seatClass, voting, version }: AnswerSeatRequestInput,
  at: Moment,
): Answer {
  const faults: Fault[] = [
    ...faultsOfSeat(seatClass, seats),
    ...faultsOfAllianceMember(body.kind, sector, ''),
  ];
  if (confirmation === null)
    faults.push(
      fault(
        'seat-request/asker-gone',
        '',
        'The person who asked no longer speaks for the organisation. Decline the request and say so.',
      ),
    );
  if (faults.length > 0 || confirmation === null || !isSeatClass(seatClass))
    return refused(refusal(...faults));
  const { organisationId, personId } = request;
  const seat = newSeat(body, organisationId, seatClass, voting, at);
  const taken = seated(body, seat, personId, 'representative', at);
  const vouched = confirmed(
    confirmation,
    confirmation.representation.version,
    isOf(at.scope, organisationId),
    at,
  );
  const mail = letterTo(
    email,
    body,
    `You have a seat in ${body.name}`,
    'Your organisation’s request was accepted: you now have a seat.',
    at,
  );
  return done({
    rows: [
      insert(seatTable, seat),
      ...answered(request, version, { state: 'accepted', seatId: seat.id }, at),
      ...taken.rows,
      ...(vouched?.rows ?? []),
      ...mail.rows,
    ],
    events: [
      ...told(request, 'partnerships.seat-request-accepted', { seat: seat.id }),
      seatOffered(seat),
      ...taken.events,
      ...(vouched?.events ?? []),
    ],
    jobs: mail.jobs,
    result: { seatRequestId: request.id },
  });
}

function decline(
  { request, body, email }: Found,
  { reason, version }: AnswerSeatRequestInput,
  at: Moment,
): Answer {
  const faults = faultsOfReason(reason);
  if (faults.length > 0) return refused(refusal(...faults));
  // The reason stands on the page, behind the sign-in: mails are read by more people than they are sent to.
  const mail = letterTo(
    email,
    body,
    `Your request for a seat in ${body.name}`,
    'Your request for a seat was answered: there is no seat now. The reason is on the page below.',
    at,
  );
  return done({
    rows: [...answered(request, version, { state: 'declined', reason: reason.trim() }, at), ...mail.rows],
    events: told(request, 'partnerships.seat-request-declined'),
    jobs: mail.jobs,
    result: { seatRequestId: request.id },
  });
}

const newSeat = (
  body: KnownBody,
  organisationId: Id,
  seatClass: SeatClass,
  voting: boolean,
  at: Moment,
): Seat => ({
  id: at.newId(),
  version: 1,
  partnershipId: body.id,
  organisationId,
  seatClass,
  voting,
  template: null,
  since: at.today,
  until: null,
});

const answered = ({ id }: SeatRequest, version: number, answer: Partial<SeatRequest>, at: Moment) => [
  update(
    seatRequestTable,
    { id, version },
    { ...answer, answeredBy: at.scope.person?.personId ?? null, answeredAt: at.now },
  ),
];

function letterTo(
  email: string | null,
  body: KnownBody,
  subject: string,
  opening: string,
  at: Moment,
): Pick<ReturnType<typeof post>, 'rows' | 'jobs'> {
  if (email === null) return { rows: [], jobs: [] };
  return post(
    {
      to: email,
      purpose: 'seat-request',
      letter: { subject, parts: [paragraph(opening), link(`Open ${body.name}`, `/${body.slug}/join/seat`)] },
    },
    at,
  );
}
