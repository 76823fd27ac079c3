import { z } from 'zod';
import { organisationAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SCENARIO, SCENARIO_SAVED } from '../contract/scenario-events.js';
import type { Scenario } from '../terms/scenario.js';
import { patientFaults } from '../domain/patient-faults.js';
import { mayMakeScenario, mayWorkOnScenario } from '../domain/scenario-policy.js';
import { scenarioById, termsOfAgreement, type AgreementTermsSeen } from '../storage/scenario.store.js';
import { scenarioTable } from '../storage/scenario.tables.js';
import { agreementTermsShape, asText } from '../terms/agreement-terms.js';
import { assumptionsShape, type Assumptions, type StoredAssumptions } from '../terms/assumptions.js';
import { illustrationInput } from '../terms/illustration-input.js';
import { lineNameFaults, nameOfLine } from '../terms/line-faults.js';
import { personOf } from './told.js';

export interface SaveScenarioInput extends Requested {
  readonly agreementId: Id;
  /** Null for a new one. */
  readonly id: Id | null;
  /** As it was seen; 0 for a new one. */
  readonly version: number;
  readonly title: string;
  readonly assumptions: unknown;
}

interface Found {
  readonly agreement: AgreementTermsSeen;
  readonly scenario: Scenario | null;
}

/** What somebody assumes, kept for their own organisation alone. All faults at once, by the form’s fields. */
export const saveScenario = defineAction<SaveScenarioInput, Found, { id: Id }>({
  name: 'risk-sharing.save-scenario',

  async find({ agreementId, id }, { tx, scope }) {
    if (!isId(agreementId) || (id !== null && !isId(id))) return null;
    const agreement = await termsOfAgreement(tx, scope, agreementId);
    const scenario = id === null ? null : await scenarioById(tx, scope, id);
    if (!agreement || (id !== null && scenario?.agreementId !== agreementId)) return null;
    return { agreement, scenario };
  },

  may: (scope, { agreement, scenario }) =>
    mayMakeScenario(scope, agreement) && (!scenario || mayWorkOnScenario(scope, scenario)),

  decide({ agreement, scenario }, input, at) {
    const title = input.title.trim();
    const faults: Fault[] = [];
    if (title === '' || title.length > 200)
      faults.push(
        fault(
          'scenario/title-missing',
          'title',
          'Give the scenario a name of 200 letters at most, such as “A hard winter”.',
        ),
      );
    faults.push(...patientFaults(title, 'title'));
    const read = assumptionsShape.safeParse(input.assumptions);
    if (!read.success) faults.push(...malformed(read.error, input.assumptions, agreement));
    else {
      const made = illustrationInput(agreementTermsShape.parse(agreement.terms), read.data);
      if (!made.ok) faults.push(...made.refusal.faults);
      faults.push(...namesOfPatients(read.data));
    }
    if (faults.length > 0 || !read.success) return refused(refusal(...faults));
    const { personId, organisationId } = personOf(at.scope);
    // What the shape does not know is not kept.
    const assumptions = asText<StoredAssumptions>(read.data);
    const row = scenario ?? {
      id: at.newId(),
      version: 1,
      agreementId: agreement.id,
      organisationId,
      audience: organisationAudience(organisationId),
      title,
      assumptions,
      madeBy: personId,
      madeAt: at.now,
      changedAt: at.now,
      copyOf: null,
    };
    return done({
      rows: [
        scenario
          ? update(
              scenarioTable,
              { id: scenario.id, version: input.version },
              { title, assumptions, changedAt: at.now },
            )
          : insert(scenarioTable, row),
      ],
      events: [
        {
          type: SCENARIO_SAVED,
          subject: { kind: SCENARIO, id: row.id },
          audience: row.audience,
          streams: [`organisation/${organisationId}`],
          data: { agreement: agreement.id },
        },
      ],
      result: { id: row.id },
    });
  },
});

const namesOfPatients = ({ lines, ownRules = [] }: Assumptions): Fault[] => [
  ...lines.flatMap((one, at) => patientFaults(one.title, `lines.${String(at)}.title`)),
  ...ownRules.flatMap((one, at) => patientFaults(one.title, `ownRules.${String(at)}.title`)),
];

/** As much of a scenario's lines as names them, where other parts of it cannot be read. */
const namedLines = z.object({ lines: z.array(z.object({ scheme: z.string(), title: z.string() })) });

/** What cannot be read, each message about a line beginning with the line's name: many may lack the same figure. */
function malformed(error: z.ZodError, assumptions: unknown, { terms }: AgreementTermsSeen): Fault[] {
  const read = namedLines.safeParse(assumptions);
  const lines = read.success ? read.data.lines : [];
  const unread = error.issues.map(({ path, message }) => {
    const [list, at] = path;
    const name = list === 'lines' && typeof at === 'number' ? nameOfLine(terms.schemes, lines, at) : null;
    const said = name === null ? message : `${name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
    return fault('scenario/malformed', path.join('.'), said);
  });
  return [...lineNameFaults(terms.schemes, lines), ...unread];
}
