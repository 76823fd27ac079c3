import type { Page } from 'playwright-core';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { ILLUSTRATE } from '@folkmoot/risk-sharing/illustrating/illustrate-job.js';

/** Says what the year of `corridorTerms` may come to, one scheme of it in two lines, and goes on to a rule of one's own. */
export async function assumptionsTold(page: Page): Promise<void> {
  await page.getByLabel('What is this scenario called?').fill('A hard winter');
  await page.getByRole('button', { name: 'Add another line to Care at home' }).click();
  const line = (nth: number) => page.getByRole('group', { name: `Line ${String(nth)} of Care at home` });
  await line(2).waitFor();
  const judged = async (
    of: ReturnType<typeof line>,
    figures: readonly [low: string, likely: string, high: string],
  ): Promise<void> => {
    await of.getByLabel('Lowest outturn').fill(figures[0]);
    await of.getByLabel('Likeliest outturn').fill(figures[1]);
    await of.getByLabel('Highest outturn').fill(figures[2]);
  };
  await line(1).getByLabel('What is this line called?').fill('Home care');
  await line(1).getByLabel('Its part of the budget, in pounds').fill('14,000,000');
  await judged(line(1), ['13,500,000', '14,200,000', '15,600,000']);
  await line(2).getByLabel('What is this line called?').fill('Equipment');
  await line(2).getByLabel('Its part of the budget, in pounds').fill('400,000');
  await line(2).getByLabel('How this line may turn out').selectOption('contracted');
  await line(2).getByText('Figures for the other three ways').click();
  await line(2).getByLabel('Spread, in per cent').fill('2');
  await judged(page.getByRole('group', { name: 'Beds between hospital and home', exact: true }), [
    '9,000,000',
    '9,700,000',
    '11,000,000',
  ]);
  await judged(page.getByRole('group', { name: 'Community equipment', exact: true }), [
    '550,000',
    '600,000',
    '700,000',
  ]);
  await page.getByRole('button', { name: 'Keep this scenario and build a rule' }).click();
  await page.getByLabel('What do you call this rule?').waitFor();
}

/** A ready-made rule under a name of one's own, to be compared with the draft's. */
export async function ownRuleBuilt(page: Page): Promise<void> {
  await page.getByLabel('Host bears the first loss').check();
  await page.getByRole('button', { name: 'Start from this' }).click();
  await page.getByText(/^The first £100,000 of an overspend/).waitFor();
  await page.getByLabel('What do you call this rule?').fill('Council pays first');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByRole('button', { name: 'Draw the illustration' }).waitFor();
}

/** Nothing is drawn meanwhile: whoever takes a job passes by a queue that somebody else has locked. */
export const drawingHeld = async (app: TestApp, meanwhile: () => Promise<void>): Promise<void> => {
  await app.database.rows(
    'INSERT INTO graphile_worker._private_job_queues (queue_name) VALUES ($1) ON CONFLICT DO NOTHING',
    [ILLUSTRATE],
  );
  await app.database.transaction(async (tx) => {
    await tx.rows('SELECT 1 FROM graphile_worker._private_job_queues WHERE queue_name = $1 FOR UPDATE', [
      ILLUSTRATE,
    ]);
    await meanwhile();
  });
};
