import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';

describe('finding a place', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await folkmoot();
  });
  afterAll(() => app.close());

  it('answers a visitor with nothing where there is nothing', async () => {
    expect(await app.ask('{ places(search: "north") { slug } }', {}, VISITOR)).toEqual({ places: [] });
    expect(await app.ask('{ place(slug: "northmoor") { name } }', {}, VISITOR)).toEqual({ place: null });
  });
});
