import { expect, it } from '@jest/globals';

/** Runs after in-every-way.ts in the same worker. */
it('finds nothing of the file before it', () => {
  expect(Math.random()).toBeLessThan(1);
  expect(process.env.LEFT_BEHIND).toBeUndefined();
});
