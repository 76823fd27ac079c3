import { mailAddressOf } from '@folkmoot/access/contract/people.js';
import { reportButtons } from '@folkmoot/commitments/mail/report-buttons.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { PartnershipWorld } from './partnerships.js';

const SEEN = `__typename ... on Refusal { faults { code path message } }
  ... on Commitment { id version number what state status standing weight pence evidenceExpected need mattersTo audience dueDate dueMoves handOvers escalatedAt role
    organisation { name } askedFor { name } priority { number } owner { name } reason question { text } flag { code } waitsFor { number standing } latest { kind text link file { name size state } whereSeen } }`;

/** What a deed answers: the thing with its fields, or its faults. */
export type Said = {
  __typename: string;
  faults?: { code: string; path: string; message: string }[];
} & Record<string, any>;

/** Runs one of the area's mutations as somebody. */
export async function deed(
  app: TestApp,
  name: string,
  type: string,
  input: Record<string, unknown>,
  reader: Reader,
): Promise<Said> {
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${SEEN} } }`;
  return (await app.ask(text, { input: { requestId: requestId(), ...input } }, reader))[name] as Said;
}

/** The codes of a refusal; of a success its type, so that a spec that expected a refusal says what it got. */
export const codesOf = (said: Said): string[] => said.faults?.map((one) => one.code) ?? [said.__typename];

export const make = (
  app: TestApp,
  world: PartnershipWorld,
  input: Record<string, unknown>,
  reader: Reader,
): Promise<Said> =>
  deed(
    app,
    'makeCommitment',
    'MakeCommitmentInput',
    {
      place: world.place.slug,
      what: 'Open a falls clinic',
      organisationId: world.organisations.trust,
      dueDate: '2027-03-31',
      ...input,
    },
    reader,
  );

/** Asked by the chair of the trust, whose member said yes. */
export async function acceptedCommitment(
  app: TestApp,
  world: PartnershipWorld,
  input: Record<string, unknown> = {},
): Promise<Said> {
  const asked = await make(app, world, input, world.chair);
  return deed(
    app,
    'acceptCommitment',
    'UponCommitmentInput',
    { id: asked.id, version: asked.version },
    world.member,
  );
}

/** What stands in the addresses of a mail to somebody about a commitment of theirs. */
export async function reportTokenFor(
  app: TestApp,
  personId: Id,
  commitmentId: Id,
  now = app.clock.now(),
): Promise<string> {
  const address = (await mailAddressOf(app.database, personId)) ?? '';
  const person = { personId, address, now };
  const offer = (await reportButtons(app.database, person, [commitmentId])).get(commitmentId);
  return offer!.buttons[0]!.path.split(/[/?]/)[2]!;
}
