import { describe, expect, it } from '@jest/globals';
import { mentionBefore } from './mention-query.js';

describe('a sign that asks whom or what to name', () => {
  it.each([
    ['@', ''],
    ['Ask @ana', 'ana'],
    ['(@Northmoor Coun', 'Northmoor Coun'],
    ['with @Northmoor ', 'Northmoor '],
    ['\ufffc@14', '14'],
    ['@O’Neill-Smith', 'O’Neill-Smith'],
  ])('%s', (text, typed) => expect(mentionBefore(text)).toBe(typed));

  it.each(['ana@example.org', 'ana@', '@ five', '@@', '@ana, who', '@one two three four five'])(
    'not in %s',
    (text) => expect(mentionBefore(text)).toBeNull(),
  );
});
