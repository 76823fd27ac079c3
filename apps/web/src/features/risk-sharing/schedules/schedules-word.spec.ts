import { describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { agreementTermsShape } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { corridorTerms } from '../../../../../../test/worlds/corridor-terms.js';
import { schedulesWord } from './schedules-word.server.js';

const IDS = [1, 2, 3].map((n) => `0198f000-0000-7000-8000-00000000000${n}`) as [string, string, string];

describe('the schedules for the lawyers', () => {
  it('say who puts in what and when, and the rule in words', async () => {
    const buffer = await schedulesWord({
      place: 'Northmoor',
      number: 3,
      title: 'Better & closer care',
      n: 2,
      standing: 'in-force',
      hash: 'abc123',
      from: '2026-04-01',
      to: '2027-03-31',
      terms: agreementTermsShape.parse(corridorTerms(...IDS)),
    });
    const { value } = await mammoth.convertToHtml({ buffer });
    expect(value).toContain('Schedules to agreement 3: Better &amp; closer care');
    expect(value).toContain('abc123');
    expect(value).toContain('from 1 April 2026 to 31 March 2027');
    expect(value).toContain('Northmoor Board: NHS minimum contribution');
    expect(value.match(/<tr>/g)).toHaveLength(3 * 14);
    expect(value).toContain('£9,600,000');
    expect(value).toContain('Rule 1: Care at home and Beds between hospital and home, netted first');
    expect(value).toMatch(/<li>[^<]*£240,000/);
    expect(value).toMatch(/Northmoor Council[^<]*£250,000/);
  });
});
