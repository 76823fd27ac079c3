import { createHash } from 'node:crypto';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import { ILLUSTRATION_ASKED, SCENARIO } from '../contract/scenario-events.js';
import { ILLUSTRATION_ENGINE, type IllustrationInput } from '../domain/illustration/illustration.js';
import type { IllustratedOf, IllustrationRun, Scenario } from '../terms/scenario.js';
import { mayWorkOnScenario } from '../domain/scenario-policy.js';
import { illustrateJob } from '../illustrating/illustrate-job.js';
import {
  latestRun,
  openRuns,
  scenarioById,
  termsOfAgreement,
  type AgreementTermsSeen,
} from '../storage/scenario.store.js';
import { illustrationTable } from '../storage/scenario.tables.js';
import { agreementTermsShape, type StoredTerms } from '../terms/agreement-terms.js';
import { assumptionsShape, type StoredAssumptions } from '../terms/assumptions.js';
import { illustrationInput } from '../terms/illustration-input.js';
import { comparedOnly } from '../terms/own-rules.js';
import { personOf } from './told.js';

/** More than so many waiting, in all organisations together, would wait too long. */
const MOST_WAITING = 40;
/** Shares to be computed: about a minute’s work. */
const MOST_WORK = 2_000_000_000;

export interface RunScenarioInput extends Requested {
  readonly id: Id;
}

interface Found {
  readonly scenario: Scenario;
  readonly agreement: AgreementTermsSeen;
  readonly last: IllustrationRun | null;
  readonly open: { readonly own: number; readonly all: number };
}

/** Draws the scenario on what the agreement says now. What was drawn already from the same is not drawn again. */
export const runScenario = defineAction<RunScenarioInput, Found, { id: Id }>({
  name: 'risk-sharing.run-scenario',

  async find({ id }, { tx, scope }) {
    const scenario = isId(id) ? await scenarioById(tx, scope, id) : null;
    if (!scenario || !mayWorkOnScenario(scope, scenario)) return null;
    const agreement = await termsOfAgreement(tx, scope, scenario.agreementId);
    if (!agreement) return null;
    return {
      scenario,
      agreement,
      last: await latestRun(tx, scope, id),
      open: await openRuns(tx, scenario.audience),
    };
  },

  may: (scope, { scenario }) => mayWorkOnScenario(scope, scenario),

  decide({ scenario, agreement, last, open }, _input, at) {
    const made = madeOf(agreement.terms, scenario.assumptions);
    const inputHash = hashOfInput(made);
    if (last?.inputHash === inputHash && last.state === 'done')
      return done({ rows: [], events: [], result: { id: scenario.id } });
    const ready = illustrationInput(
      agreementTermsShape.parse(made.terms),
      assumptionsShape.parse(made.assumptions),
    );
    if (!ready.ok) return refused(ready.refusal);
    const { input } = ready.value;
    const faults = [
      ...(open.own > 0
        ? [
            fault(
              'illustration/one-at-a-time',
              '',
              'An illustration of your organisation is still being drawn. Wait for it, or cancel it.',
            ),
          ]
        : open.all >= MOST_WAITING
          ? [
              fault(
                'illustration/busy',
                '',
                'Many illustrations are waiting to be drawn. Try again in a few minutes: your scenario is kept.',
              ),
            ]
          : []),
      ...(workOf(input) > MOST_WORK
        ? [
            fault(
              'illustration/too-large',
              '',
              'This is too much to draw at once. Compare fewer rules, or draw fewer trials.',
            ),
          ]
        : []),
    ];
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId, organisationId } = personOf(at.scope);
    const run: IllustrationRun = {
      id: at.newId(),
      version: 1,
      scenarioId: scenario.id,
      audience: scenario.audience,
      state: 'waiting',
      progress: 0,
      termsN: agreement.n,
      made,
      inputHash,
      engine: ILLUSTRATION_ENGINE,
      result: null,
      askedBy: personId,
      askedAt: at.now,
      endedAt: null,
    };
    const { seed, trials } = scenario.assumptions;
    return done({
      rows: [insert(illustrationTable, run)],
      events: [
        {
          type: ILLUSTRATION_ASKED,
          subject: { kind: SCENARIO, id: scenario.id },
          audience: scenario.audience,
          streams: [`organisation/${organisationId}`],
          data: { illustration: run.id, inputHash, seed, trials, engine: ILLUSTRATION_ENGINE },
        },
      ],
      jobs: [illustrateJob(run.id)],
      result: { id: scenario.id },
    });
  },
});

/** What a scenario is drawn from now. */
export const madeOf = (terms: StoredTerms, assumptions: StoredAssumptions): IllustratedOf => ({
  terms,
  assumptions: comparedOnly(assumptions),
});

/** The same for the same input and engine, whatever order the database gives its keys back in. */
export const hashOfInput = (made: IllustratedOf): string =>
  createHash('sha256')
    .update(canonicalJson({ engine: ILLUSTRATION_ENGINE, ...made }))
    .digest('hex');

const workOf = (input: IllustrationInput): number =>
  input.trials * input.months * input.groups.length * input.arrangements.length * input.contributions.length;
