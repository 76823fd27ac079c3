import { describe, expect, it } from '@jest/globals';
import { postedForm, uploaded } from './upload.server.js';

const posted = (...files: readonly number[]): Request => {
  const form = new FormData();
  form.set('text', 'Words that stay');
  for (const size of files) form.append('file', new File([new Uint8Array(size)], 'a.txt'));
  return new Request('http://here.example/', { method: 'POST', body: form });
};

describe('a posted form with files', () => {
  it('is read whole up to its limit', async () => {
    const { form, whole } = await postedForm(posted(1_000, 2_000), 10_000);
    expect([whole, form.get('text'), form.getAll('file').length]).toEqual([true, 'Words that stay', 2]);
  });

  it('keeps the words that came before files that are too large', async () => {
    const { form, whole } = await postedForm(posted(400_000, 400_000, 400_000), 1_000);
    expect([whole, form.get('text')]).toEqual([false, 'Words that stay']);
  });

  it('of one file tells which fault it has', async () => {
    const codeOf = async (...files: readonly number[]) => {
      const one = await uploaded(posted(...files), 1_000, 'Too large.');
      return 'fault' in one ? [one.fault.code, one.values.text] : one.name;
    };
    expect(await codeOf(500)).toBe('a.txt');
    expect(await codeOf(1_500)).toEqual(['file/too-large', 'Words that stay']);
    expect(await codeOf(600_000)).toEqual(['file/too-large', 'Words that stay']);
    expect(await codeOf()).toEqual(['file/missing', 'Words that stay']);
  });
});
