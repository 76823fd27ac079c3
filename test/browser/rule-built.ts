import type { Page } from 'playwright-core';

/**
 * A corridor with a cap, by somebody at the form of a new rule: up to 1% the host alone, up to 5% by contribution, above equally;
 * the partner who stands first pays £250,000 at most. Ends at what the rule means.
 */
export async function corridorBuilt(page: Page): Promise<void> {
  await page.getByLabel('Corridor').check();
  await page.getByRole('button', { name: 'Start from this' }).click();
  await page.getByText('Layer 3 of an overspend', { exact: true }).waitFor({ timeout: 15_000 });
  await page.getByLabel('From £0 up to').fill('1%');
  await page.getByRole('button', { name: 'Add a cap' }).click();
  await page.getByLabel('Bears at most').waitFor({ timeout: 15_000 });
  await page.getByLabel('Which partner?').last().selectOption({ index: 1 });
  await page.getByLabel('Bears at most').fill('£250,000');
  await page.getByLabel('What is above a cap is').selectOption('contribution');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByRole('heading', { name: /What it means/ }).waitFor({ timeout: 15_000 });
}
