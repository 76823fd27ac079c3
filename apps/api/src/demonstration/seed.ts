import type { INestApplicationContext } from '@nestjs/common';
import type { FixedClock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, londonDate } from '@folkmoot/kernel/local-date.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { ADMIN, admitOperator } from '@folkmoot/access/actions/admit-operator.js';
import { acceptCommitment } from '@folkmoot/commitments/actions/accept-commitment.js';
import { closeCommitment } from '@folkmoot/commitments/actions/close-commitment.js';
import { declineCommitment } from '@folkmoot/commitments/actions/decline-commitment.js';
import { makeCommitment } from '@folkmoot/commitments/actions/make-commitment.js';
import { moveDueDate } from '@folkmoot/commitments/actions/move-due-date.js';
import { reportProgress } from '@folkmoot/commitments/actions/report-progress.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { openPlace } from '@folkmoot/partnerships/actions/open-place.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { addPriority } from '@folkmoot/plans/actions/add-priority.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { openPlan } from '@folkmoot/plans/actions/open-plan.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import { EditLines } from '@folkmoot/platform/documents/edit-lines.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';
import { ORGANISATIONS, PEOPLE, PLACE } from './northmoor.js';
import { COMMITMENTS, type DemonstrationCommitment, type Step } from './northmoor-commitments.js';
import { PLAN_TITLE, PRIORITIES, SECTIONS, type DemonstrationSection } from './northmoor-plan.js';
import { addOrganisation, addPerson, offerDemonstrationRole, SEED } from './people.js';
import { updateOf } from './section-text.js';

const OPENED_DAYS_AGO = 90;

/**
 * Plays the demonstration place into being through the same actions that people use, at the moments they would have,
 * so that its journal, history and dates are those of a real place.
 */
export class Seed {
  private readonly organisations = new Map<string, Id>();
  private readonly people = new Map<string, PersonReader>();
  private readonly priorities: Id[] = [];
  private readonly actions: Actions;
  private readonly database: Database;
  private placeId: Id = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: FixedClock,
    private readonly madeAt: Date,
  ) {
    this.actions = app.get(Actions);
    this.database = app.get(Database);
  }

  async play(): Promise<void> {
    this.goTo(OPENED_DAYS_AGO);
    for (const { key, name, sector } of ORGANISATIONS) {
      this.organisations.set(
        key,
        (await this.must(addOrganisation, { name, sector }, { kind: 'job', name: SEED })).organisationId,
      );
    }
    const operator = await this.operator();
    await this.openThePlace(operator);
    await this.seatPeople(operator);
    await this.writeThePlan();
    await this.keepPromises();
    this.goTo(0);
    await this.offerRoles();
  }

  private async operator(): Promise<PersonReader> {
    const { personId } = await this.must(
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
    const opened = await this.must(
      openPlace,
      {
        slug,
        name,
        purpose,
        kind: 'place',
        form: 'consultative-forum',
        hostOrganisationId: this.organisation('icb'),
      },
      operator,
    );
    this.placeId = opened.partnershipId;
  }

  private async seatPeople(operator: Reader): Promise<void> {
    const seats = new Map<string, Id>();
    for (const { key, seat } of ORGANISATIONS) {
      if (!seat) continue;
      const offered = await this.must(
        offerSeat,
        {
          partnershipId: this.placeId,
          organisationId: this.organisation(key),
          seatClass: seat,
          voting: key !== 'diagnostics',
        },
        operator,
      );
      seats.set(key, offered.seatId);
    }
    for (const { key, name, email, organisation, jobTitle, part } of PEOPLE) {
      const { personId } = await this.must(addPerson, { name, email }, { kind: 'job', name: SEED });
      const organisationId = this.organisation(organisation);
      const reader: PersonReader = { kind: 'person', personId, organisationId, sessionId: newId() };
      this.people.set(key, reader);
      if (part === 'forum') {
        await this.must(joinForum, { partnershipId: this.placeId, organisationId, jobTitle }, reader);
        continue;
      }
      await this.must(
        representOrganisation,
        { personId, organisationId, capacity: 'representative', jobTitle },
        operator,
      );
      if (part === 'representative' || part === 'deputy')
        await this.must(fillSeat, { seatId: seats.get(organisation)!, personId, capacity: part }, operator);
      else
        await this.must(
          appointOffice,
          { partnershipId: this.placeId, personId, organisationId, role: part },
          operator,
        );
    }
  }

  private async writeThePlan(): Promise<void> {
    this.goTo(OPENED_DAYS_AGO - 2);
    const secretary = this.person('secretary');
    await this.must(startPlan, { partnershipId: this.placeId, title: PLAN_TITLE }, secretary);
    for (const title of PRIORITIES)
      this.priorities.push(
        (await this.must(addPriority, { partnershipId: this.placeId, title }, secretary)).priorityId,
      );
    const { version } = (await this.database.row<{ version: number }>(
      'SELECT version FROM plans.plan WHERE partnership_id = $1',
      [this.placeId],
    ))!;
    await this.must(openPlan, { partnershipId: this.placeId, version, openness: 'public' }, secretary);
    for (const [index, section] of SECTIONS.entries()) {
      this.goTo(OPENED_DAYS_AGO - 4 - index * 9);
      await this.writeSection(section, secretary);
    }
  }

  private async writeSection(section: DemonstrationSection, secretary: Reader): Promise<void> {
    const owner = this.speakerOf(section.owner);
    const { sectionId } = await this.must(
      addSection,
      {
        partnershipId: this.placeId,
        title: section.title,
        ownerOrganisationId: this.organisation(section.owner),
      },
      secretary,
    );
    const steps =
      section.openTo === 'owner'
        ? []
        : section.openTo === 'public'
          ? (['partners', 'public'] as const)
          : [section.openTo];
    for (const openness of steps) {
      const { version } = (await this.database.row<{ version: number }>(
        'SELECT version FROM plans.section WHERE id = $1',
        [sectionId],
      ))!;
      await this.must(
        openSection,
        { sectionId, version, openness },
        openness === 'public' ? secretary : owner,
      );
    }
    await this.write(sectionId, section, owner);
  }

  /** The words go the way of every edit: a claimed client, the log, the line "edited", the projection. */
  private async write(sectionId: Id, section: DemonstrationSection, writer: PersonReader): Promise<void> {
    const store = this.app.get(DocumentStore);
    const { document } = (await this.database.row<{ document: Id }>(
      'SELECT document_id AS document FROM plans.section WHERE id = $1',
      [sectionId],
    ))!;
    const { client, bytes } = updateOf(section.blocks);
    const at = this.clock.now();
    const permission = await store.permission(document, writer);
    const appended =
      permission && (await store.claimClient(document, client, writer))
        ? await store.append([
            {
              document,
              epoch: permission.epoch,
              client,
              bytes,
              at,
              from: '',
              personId: writer.personId,
              organisationId: writer.organisationId,
            },
          ])
        : [];
    if (!permission || appended[0]?.refused !== null)
      throw new Error(`Nobody wrote “${section.title}”: ${appended[0]?.refused ?? 'no permission'}.`);
    const lines = this.app.get(EditLines);
    lines.note(permission, writer, at);
    await lines.settled();
    await this.app.get(Projection).project(document);
  }

  private async keepPromises(): Promise<void> {
    const made = new Map<DemonstrationCommitment, Id>();
    const moments = COMMITMENTS.flatMap((one) => [
      { ago: one.made, one, step: null },
      ...one.steps.map((step) => ({ ago: step.ago, one, step })),
    ]).sort((a, b) => b.ago - a.ago);
    for (const { ago, one, step } of moments) {
      this.goTo(ago);
      if (step) await this.take(made.get(one)!, this.person(one.by), step);
      else made.set(one, await this.promise(one));
    }
  }

  private async promise(one: DemonstrationCommitment): Promise<Id> {
    const owner = this.person(one.by);
    const input = {
      place: PLACE.slug,
      what: one.what,
      organisationId: owner.organisationId!,
      personId: owner.personId,
      role: one.role,
      dueDate: this.day(one.due),
      priorityId: one.priority === null ? null : this.priorities[one.priority]!,
      shownTo: one.shownTo,
    };
    return (await this.must(makeCommitment, input, this.person(one.askedBy))).id;
  }

  private async take(id: Id, by: Reader, step: Step): Promise<void> {
    const { version } = (await this.database.row<{ version: number }>(
      'SELECT version FROM commitments.commitment WHERE id = $1',
      [id],
    ))!;
    if ('accept' in step) await this.must(acceptCommitment, { id, version }, by);
    else if ('decline' in step) await this.must(declineCommitment, { id, version, reason: step.decline }, by);
    else if ('report' in step)
      await this.must(reportProgress, { id, version, status: step.report, text: step.note }, by);
    else if ('move' in step)
      await this.must(moveDueDate, { id, version, dueDate: this.day(step.move), reason: step.why }, by);
    else await this.must(closeCommitment, { id, version, evidence: step.close }, by);
  }

  private async offerRoles(): Promise<void> {
    const offered = PEOPLE.filter((one) => one.tryThis);
    for (const [position, { key, jobTitle, organisation, tryThis }] of offered.entries()) {
      const { personId, organisationId } = this.person(key);
      const { name } = ORGANISATIONS.find((one) => one.key === organisation)!;
      const title = `${jobTitle.charAt(0).toLowerCase()}${jobTitle.slice(1)}, ${name}`;
      await this.must(
        offerDemonstrationRole,
        {
          position,
          personId,
          organisationId: organisationId!,
          title,
          about: tryThis!,
          landing: `/${PLACE.slug}`,
        },
        { kind: 'job', name: SEED },
      );
    }
  }

  /** A quarter past ten in the morning of that day; the last moment is the making itself. */
  private goTo(daysAgo: number): void {
    const day = Date.parse(`${addDays(londonDate(this.madeAt), -daysAgo)}T10:15:00Z`);
    this.clock.moveTo(daysAgo === 0 ? this.madeAt : new Date(day));
  }

  private day(fromMaking: number): string {
    return addDays(londonDate(this.madeAt), fromMaking);
  }

  private organisation(key: string): Id {
    const id = this.organisations.get(key);
    if (!id) throw new Error(`The demonstration has no organisation ${key}.`);
    return id;
  }

  private person(key: string): PersonReader {
    const reader = this.people.get(key);
    if (!reader) throw new Error(`The demonstration has nobody called ${key}.`);
    return reader;
  }

  /** Who sits for an organisation. */
  private speakerOf(organisation: string): PersonReader {
    const one = PEOPLE.find(
      (person) =>
        person.organisation === organisation && person.part !== 'observer' && person.part !== 'forum',
    );
    return this.person(one?.key ?? organisation);
  }

  private async must<Input extends Requested, Found, Outcome extends object>(
    action: Action<Input, Found, Outcome>,
    input: Omit<Input, 'requestId'>,
    reader: Reader,
  ): Promise<Outcome> {
    const result = await this.actions.run(action, { ...input, requestId: newId() } as Input, reader);
    if (result.ok) return result.value;
    throw new Error(
      `${action.name}: ${result.refusal.faults.map((one) => `${one.code} ${one.message}`).join(' ')} ${JSON.stringify(input)}`,
    );
  }
}
