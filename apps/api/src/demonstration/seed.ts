import type { INestApplicationContext } from '@nestjs/common';
import type { FixedClock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { ADMIN, admitOperator } from '@folkmoot/access/actions/admit-operator.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { openPlace } from '@folkmoot/partnerships/actions/open-place.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { agreeTerms, declareInterests } from './agree-terms.js';
import { askAround } from './ask-around.js';
import { changeSeats } from './change-seats.js';
import { drawTheMap } from './draw-the-map.js';
import { keepPromises } from './keep-promises.js';
import { OPENED_DAYS_AGO, ORGANISATIONS, PEOPLE, PLACE } from './northmoor.js';
import { addOrganisation, addPerson, offerDemonstrationRole, SEED } from './people.js';
import { readTheInbox } from './read-the-inbox.js';
import { shareTheMoney } from './share-the-money.js';
import { speakAsAnAlliance } from './speak-as-an-alliance.js';
import { Stage } from './stage.js';
import { talkInTheForum } from './talk-in-the-forum.js';
import { waitForTheTrustees } from './wait-for-the-trustees.js';
import { writeThePlan } from './write-the-plan.js';

/**
 * Plays the demonstration place into being through the same actions that people use, at the moments they would have,
 * so that its journal, history and dates are those of a real place.
 */
export class Seed {
  private readonly stage: Stage;

  constructor(app: INestApplicationContext, clock: FixedClock, madeAt: Date) {
    this.stage = new Stage(app, clock, madeAt);
  }

  async play(): Promise<void> {
    this.stage.goTo(OPENED_DAYS_AGO);
    for (const { key, name, sector } of ORGANISATIONS) {
      this.stage.organisations.set(
        key,
        (await this.stage.must(addOrganisation, { name, sector }, { kind: 'job', name: SEED }))
          .organisationId,
      );
    }
    const operator = await this.operator();
    await this.openThePlace(operator);
    await this.seatPeople(operator);
    await writeThePlan(this.stage);
    await keepPromises(this.stage);
    await agreeTerms(this.stage);
    await declareInterests(this.stage);
    await talkInTheForum(this.stage);
    await drawTheMap(this.stage);
    await speakAsAnAlliance(this.stage, operator);
    await changeSeats(this.stage, operator);
    await askAround(this.stage);
    await shareTheMoney(this.stage, operator);
    await waitForTheTrustees(this.stage, operator);
    this.stage.goTo(0);
    await this.offerRoles();
    await readTheInbox(this.stage);
  }

  private async operator(): Promise<PersonReader> {
    const { personId } = await this.stage.must(
      admitOperator,
      {
        name: 'Operator of the demonstration',
        email: 'operator@northmoor.invalid',
        linkHash: Buffer.from(newId()),
      },
      { kind: 'job', name: ADMIN },
    );
    return { kind: 'person', personId, organisationId: null, sessionId: newId() };
  }

  private async openThePlace(operator: Reader): Promise<void> {
    const { slug, name, purpose } = PLACE;
    const opened = await this.stage.must(
      openPlace,
      {
        slug,
        name,
        purpose,
        kind: 'place',
        form: 'consultative-forum',
        hostOrganisationId: this.stage.organisation('icb'),
      },
      operator,
    );
    this.stage.placeId = opened.partnershipId;
  }

  private async seatPeople(operator: Reader): Promise<void> {
    const seats = new Map<string, Id>();
    for (const { key, seat } of ORGANISATIONS) {
      if (!seat) continue;
      const offered = await this.stage.must(
        offerSeat,
        {
          partnershipId: this.stage.placeId,
          organisationId: this.stage.organisation(key),
          seatClass: seat,
          voting: key !== 'diagnostics',
        },
        operator,
      );
      seats.set(key, offered.seatId);
    }
    for (const { key, name, email, organisation, jobTitle, part } of PEOPLE) {
      const { personId } = await this.stage.must(addPerson, { name, email }, { kind: 'job', name: SEED });
      const organisationId = this.stage.organisation(organisation);
      const reader: PersonReader = { kind: 'person', personId, organisationId, sessionId: newId() };
      this.stage.people.set(key, reader);
      if (part === 'forum') {
        await this.stage.must(
          joinForum,
          { partnershipId: this.stage.placeId, organisationId, jobTitle },
          reader,
        );
        continue;
      }
      await this.stage.must(
        representOrganisation,
        { personId, organisationId, capacity: 'representative', jobTitle },
        operator,
      );
      if (part === 'representative' || part === 'deputy')
        await this.stage.must(
          fillSeat,
          { seatId: seats.get(organisation)!, personId, capacity: part },
          operator,
        );
      else
        await this.stage.must(
          appointOffice,
          { partnershipId: this.stage.placeId, personId, organisationId, role: part },
          operator,
        );
    }
  }

  private async offerRoles(): Promise<void> {
    const offered = PEOPLE.filter((one) => one.tryThis);
    for (const [position, { key, jobTitle, organisation, tryThis, landing }] of offered.entries()) {
      const { personId, organisationId } = this.stage.person(key);
      const { name } = ORGANISATIONS.find((one) => one.key === organisation)!;
      const title = `${jobTitle.charAt(0).toLowerCase()}${jobTitle.slice(1)}, ${name}`;
      await this.stage.must(
        offerDemonstrationRole,
        {
          position,
          personId,
          organisationId: organisationId!,
          title,
          about: tryThis!,
          landing: landing ?? `/${PLACE.slug}`,
        },
        { kind: 'job', name: SEED },
      );
    }
  }
}
