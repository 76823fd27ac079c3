import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';
import { ownMailboxesOf } from '@folkmoot/access/contract/people.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { left } from './actions/left.js';
import { emptied } from './domain/invitation.js';
import { calledAfterwards, leavingOf } from './storage/leaving.store.js';
import { invitationsAt } from './storage/members.store.js';
import { invitationTable } from './storage/members.tables.js';

/** What this area keeps about a person, and what ends when they leave for good. */
@Injectable()
export class OwnPartnershipData {
  constructor(data: OwnData) {
    data.register(
      {
        title: 'Whom you speak for',
        rows: `SELECT o.name AS "Organisation", r.capacity AS "As", r.job_title AS "Role", r.standing AS "Standing", r.since AS "From", r.until AS "Until"
          FROM partnerships.representation r JOIN partnerships.organisation_view o ON o.id = r.organisation_id WHERE r.person_id = $1 ORDER BY r.since DESC`,
      },
      {
        title: 'Seats and offices',
        rows: `SELECT p.name AS "Place", o.name AS "For", had.role AS "As", had.since AS "From", had.until AS "Until" FROM (
            SELECT s.partnership_id, s.organisation_id, h.capacity AS role, h.since, h.until
              FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id WHERE h.person_id = $1
            UNION ALL
            SELECT partnership_id, organisation_id, role, since, until FROM partnerships.office WHERE person_id = $1) had
          JOIN partnerships.partnership p ON p.id = had.partnership_id JOIN partnerships.organisation_view o ON o.id = had.organisation_id ORDER BY had.since DESC`,
      },
      {
        title: 'Forums you joined',
        rows: `SELECT p.name AS "Forum", o.name AS "For", m.joined_at AS "From", m.left_at AS "Until"
          FROM partnerships.forum_member m JOIN partnerships.partnership p ON p.id = m.partnership_id
          JOIN partnerships.organisation_view o ON o.id = m.organisation_id WHERE m.person_id = $1 ORDER BY m.joined_at DESC`,
      },
      {
        title: 'Words you proposed for a glossary',
        rows: `SELECT p.name AS "Place", w.term AS "Word", w.meaning AS "Meaning", w.standing AS "Answer", w.proposed_at AS "Proposed"
          FROM partnerships.word_proposal w JOIN partnerships.partnership p ON p.id = w.partnership_id
         WHERE w.person_id = $1 ORDER BY w.proposed_at DESC`,
      },
      {
        title: 'Seats you asked for',
        rows: `SELECT p.name AS "Place", o.name AS "For", q.why AS "Why", q.state AS "Answer", q.asked_at AS "Asked"
          FROM partnerships.seat_request q JOIN partnerships.partnership p ON p.id = q.partnership_id
          JOIN partnerships.organisation_view o ON o.id = q.organisation_id WHERE q.person_id = $1 ORDER BY q.asked_at DESC`,
      },
      {
        title: 'Invitations you took up',
        rows: `SELECT p.name AS "Place", o.name AS "For", i.invited_at AS "Invited", i.answered_at AS "Answered"
          FROM partnerships.invitation i JOIN partnerships.partnership p ON p.id = i.partnership_id
          JOIN partnerships.organisation_view o ON o.id = i.organisation_id WHERE i.person_id = $1 ORDER BY i.answered_at DESC`,
      },
    );
    data.whenSomebodyLeaves(async (queries, personId) => {
      const leaving = await leavingOf(queries, personId, null);
      const asked = await invitationsAt(queries, await ownMailboxesOf(queries, personId));
      return {
        calledFrom: await calledAfterwards(queries, personId),
        depart(at) {
          const { rows, events, jobs } = left(leaving, at);
          // An invitation that nobody took up names them too, and would be mailed again.
          const forgotten = asked.map(({ id, version, state, answeredAt }) =>
            update(
              invitationTable,
              { id, version },
              {
                ...emptied,
                state: state === 'waiting' ? 'withdrawn' : state,
                answeredAt: answeredAt ?? at.now,
              },
            ),
          );
          return { rows: [...rows, ...forgotten], events, jobs };
        },
      };
    });
  }
}
