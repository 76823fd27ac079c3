import { describe, expect, it } from '@jest/globals';
import { queryBefore } from './slash-query.js';

describe('a stroke that asks for the menu', () => {
  it.each([
    ['/', ''],
    ['/tab', 'tab'],
    ['Words /h2', 'h2'],
    ['\ufffc/', ''],
  ])('%s', (text, typed) => expect(queryBefore(text)).toBe(typed));

  it.each(['and/or', 'https://', '3/4', '/ ', 'either / or', '//', '/two words'])('not in %s', (text) =>
    expect(queryBefore(text)).toBeNull(),
  );
});
