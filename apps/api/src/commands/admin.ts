import type { INestApplicationContext } from '@nestjs/common';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { OperatorSetUp } from '@folkmoot/access/operator-set-up.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { openPlace } from '@folkmoot/partnerships/actions/open-place.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { readAdminAnswers, type AdminAnswers } from './admin-answers.js';
import { withApp, type Command } from './command.js';

/** A refusal of an action, told to the person at the keyboard. */
class NotDone extends Error {}

export const adminCommand: Command = {
  help: 'make an operator and, with --place, the first place: --name --email [--place --slug --host CODE --job-title]',
  async run(args) {
    const answers = await readAdminAnswers(args);
    if (!answers) return 1;
    return withApp(async (app, config) => {
      try {
        const { personId, path } = await admit(app, answers);
        if (answers.place) await openFirstPlace(app, answers, personId);
        console.log(
          `\nOpen this link within a day to sign in as ${answers.name}. It works once:\n\n  ${config.publicOrigin}${path}\n`,
        );
        if (!config.smtpUrl)
          console.log(
            'No mail can be sent yet: set SMTP_URL and MAIL_FROM, so that others can join and sign in.\n',
          );
        return 0;
      } catch (error) {
        if (!(error instanceof NotDone)) throw error;
        console.error(`\nNot done. ${error.message}`);
        return 1;
      }
    });
  },
};

async function admit(
  app: INestApplicationContext,
  { name, email }: AdminAnswers,
): Promise<{ personId: Id; path: string }> {
  const made = await app.get(OperatorSetUp, { strict: false }).admit({ name, email });
  if (!made.ok) throw new NotDone(made.refusal.faults.map((one) => one.message).join(' '));
  console.log(`${name} is an operator.`);
  return made.value;
}

/** The operator becomes the first secretary, for the host organisation: somebody must be there to let the others in. */
async function openFirstPlace(
  app: INestApplicationContext,
  answers: AdminAnswers,
  personId: Id,
): Promise<void> {
  const { name, slug, host, jobTitle } = answers.place!;
  const organisation = await app.get(Database).row<{ id: Id; name: string }>(
    `SELECT o.id, o.name FROM partnerships.organisation_identifier i JOIN partnerships.organisation_view o ON o.id = i.organisation_id
      WHERE i.value = upper($1) AND i.until IS NULL LIMIT 1`,
    [host],
  );
  if (!organisation) {
    throw new NotDone(
      `The register has no organisation with the code “${host}”. Read a published list first: npm run register:import -- FILE`,
    );
  }
  const operator: PersonReader = { kind: 'person', personId, organisationId: null, sessionId: newId() };
  const purpose = `The partners of ${name} plan and act together.`;
  const { partnershipId } = await must(
    app,
    openPlace,
    { name, slug, kind: 'place', form: 'consultative-forum', purpose, hostOrganisationId: organisation.id },
    operator,
  );
  const speaksFor = await app
    .get(Database)
    .row(
      `SELECT 1 AS one FROM partnerships.representation_view WHERE person_id = $1 AND organisation_id = $2 AND capacity = 'representative'`,
      [personId, organisation.id],
    );
  if (!speaksFor)
    await must(
      app,
      representOrganisation,
      { personId, organisationId: organisation.id, capacity: 'representative', jobTitle },
      operator,
    );
  await must(
    app,
    appointOffice,
    { partnershipId, personId, organisationId: organisation.id, role: 'secretary' },
    operator,
  );
  console.log(`${name} is open at /${slug}, hosted by ${organisation.name}. You are its secretary for now.`);
}

async function must<Input extends Requested, Found, Outcome extends object>(
  app: INestApplicationContext,
  action: Action<Input, Found, Outcome>,
  input: Omit<Input, 'requestId'>,
  reader: Reader,
): Promise<Outcome> {
  const result = await app.get(Actions).run(action, { ...input, requestId: newId() } as Input, reader);
  if (!result.ok) throw new NotDone(result.refusal.faults.map((one) => one.message).join(' '));
  return result.value;
}
