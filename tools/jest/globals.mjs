/**
 * What `@jest/globals` is to specs. The bindings are live, so that a helper which stays loaded from file to file
 * registers its hooks with the spec file that is running.
 */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test;

export function provide(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globals);
}
