import { describe, expect, it } from '@jest/globals';
import { lineStep, linesTyped, withLines } from './line-steps.js';

const schemes = ['s1', 's2'];
const form = withLines(
  { title: 'A hard winter', seed: '7' },
  [
    { scheme: 's2', fields: { title: '', spentPence: '5' } },
    { scheme: 's1', fields: { title: 'Home care', 'outlook.kind': 'demand' } },
    { scheme: 's9', fields: { title: 'Of a scheme that is gone' } },
  ],
  schemes,
);

describe('the lines of a form', () => {
  it('stand by their schemes, and come back as they were typed', () => {
    expect(form).toEqual({
      title: 'A hard winter',
      seed: '7',
      'lines.count': '2',
      'lines.0.scheme': 's1',
      'lines.0.title': 'Home care',
      'lines.0.outlook.kind': 'demand',
      'lines.1.scheme': 's2',
      'lines.1.title': '',
      'lines.1.spentPence': '5',
    });
    expect(withLines(form, linesTyped(form), schemes)).toEqual(form);
  });

  it('are added below those of their scheme and taken out, and nothing else that was typed is lost', () => {
    const added = lineStep(form, 'add.s1', schemes)!;
    expect(linesTyped(added).map(({ scheme }) => scheme)).toEqual(['s1', 's1', 's2']);
    expect(added).toMatchObject({ title: 'A hard winter', 'lines.2.spentPence': '5' });
    expect(lineStep(added, 'remove.1', schemes)).toEqual(form);
    expect(lineStep(form, 'add.s9', schemes)).toBeNull();
    expect(lineStep(form, '', schemes)).toBeNull();
  });
});
