import {
  emailFault,
  nameFault,
  namesake,
  newPerson,
  normaliseEmail,
  peopleAt,
  tidyName,
  type PersonAt,
} from '@folkmoot/access/contract/people.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { JobRequest, RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { address, link, paragraph, type Letter } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';
import { faultsOfJobTitle } from '../domain/applicant.js';
import type { Partnership } from '../domain/partnership.js';
import type { Body } from '../domain/roles-given.js';
import { representationsOf } from '../storage/places.store.js';
import { officeAppointed } from './appoint-office.js';
import { confirmed, findConfirmation, type Confirmation } from './confirmed.js';
import { representativeNamed } from './represent-organisation.js';

/** Who is to run a place that is being opened. */
export interface SecretaryGiven {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
}

export interface SecretaryFound {
  readonly email: string | null;
  /** The person of that name at that mailbox, when there is one already. */
  readonly known: PersonAt | null;
  /** What they are to the host already; null where they do not speak for it. */
  readonly standing: 'confirmed' | Confirmation | null;
}

export async function findSecretary(
  tx: Queries,
  given: SecretaryGiven,
  hostOrganisationId: Id | null,
): Promise<SecretaryFound> {
  const email = normaliseEmail(given.email);
  if (email === null) return { email, known: null, standing: null };
  await lockSeries(tx, `access/person/${email}`);
  const known = namesake(await peopleAt(tx, email), given.name);
  if (!known || !hostOrganisationId) return { email, known, standing: null };
  const before = await representationsOf(tx, known.id, hostOrganisationId);
  if (before.some((one) => one.standing === 'confirmed')) return { email, known, standing: 'confirmed' };
  return { email, known, standing: before[0] ? await findConfirmation(tx, before[0]) : null };
}

const AT = 'secretary.';

export function faultsOfSecretary(given: SecretaryGiven, { email }: SecretaryFound): Fault[] {
  const name = nameFault(tidyName(given.name));
  const jobTitle = faultsOfJobTitle(given.jobTitle)[0];
  const missing = (text: string): boolean => text.trim() === '';
  return [
    ...(name
      ? [
          {
            ...name,
            path: `${AT}name`,
            ...(missing(given.name) && { message: 'Enter the name of the secretary.' }),
          },
        ]
      : []),
    ...(email === null ? [emailFault(`${AT}email`)] : []),
    ...(jobTitle
      ? [
          {
            ...jobTitle,
            path: `${AT}jobTitle`,
            ...(missing(given.jobTitle) && {
              message: 'Enter the secretary’s job title, such as partnership manager.',
            }),
          },
        ]
      : []),
  ];
}

/** They speak for the host and are secretary at once; a mail tells them. They sign in as everybody does, by a link to that mailbox. */
export function secretaryNamed(
  place: Partnership & Body,
  given: SecretaryGiven,
  { email, known, standing }: SecretaryFound,
  at: Moment,
): {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs: readonly JobRequest[];
} {
  const arrived = known ? null : newPerson({ name: given.name, email: email!, confirmed: false }, at);
  const personId = known?.id ?? arrived!.personId;
  const organisationId = place.hostOrganisationId;
  const represents =
    standing === 'confirmed'
      ? null
      : standing === null
        ? representativeNamed(
            { personId, organisationId, capacity: 'representative', jobTitle: given.jobTitle },
            at,
          )
        : confirmed(standing, standing.representation.version, true, at);
  const office = officeAppointed(place, { personId, organisationId, role: 'secretary' }, at);
  const mail = post({ to: email!, purpose: 'place-opened', letter: letterOf(place) }, at);
  return {
    rows: [...(arrived?.rows ?? []), ...(represents?.rows ?? []), ...office.rows, ...mail.rows],
    events: [...(arrived?.events ?? []), ...(represents?.events ?? []), ...office.events],
    jobs: mail.jobs,
  };
}

const letterOf = ({ name, slug }: Partnership): Letter => ({
  subject: `You are secretary of ${name}`,
  parts: [
    paragraph(`${name} is open on Folkmoot, and you are its secretary.`),
    link(`Sign in to ${name}`, `/sign-in?next=${encodeURIComponent(`/${slug}`)}`),
    paragraph(
      'Enter the address this mail came to: you are sent a link that signs you in. You need no password.',
    ),
    address('The place has its page at', `/${slug}`),
    paragraph('As secretary you offer seats, appoint officers and set the terms of reference.'),
  ],
});
