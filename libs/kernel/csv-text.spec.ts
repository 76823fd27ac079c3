import { describe, expect, it } from '@jest/globals';
import { asWritten, csvText } from './csv-text.js';

describe('rows as a file for spreadsheets', () => {
  it('hold commas, quotes and lines', () =>
    expect(csvText([['a, b', 'say "no"', 'one\ntwo', 'plain']])).toBe(
      '\uFEFF"a, b","say ""no""","one\ntwo",plain\r\n',
    ));

  it.each(['=1+1', '+44 20', '-', '@here', '\tx'])(
    'run nothing: %j, which is read again as it was',
    (text) => {
      const [cell] = csvText([[text]])
        .slice(1)
        .split('\r\n');
      expect(cell).toBe(`'${text}`);
      expect(asWritten(cell!)).toBe(text);
    },
  );

  it('leave other quotes where they are', () => expect(asWritten("'tis")).toBe("'tis"));
});
