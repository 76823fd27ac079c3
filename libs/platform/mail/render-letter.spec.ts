import { describe, expect, it } from '@jest/globals';
import { address, button, code, link, paragraph } from './letter.js';
import { renderLetter } from './render-letter.js';

describe('a letter', () => {
  const { text, html } = renderLetter(
    {
      subject: 'A <subject>',
      parts: [
        paragraph('Fish & "chips"'),
        link('Go', '/a?b=1&c=2'),
        button('Yes & no', '/yes'),
        address('Or open', '/code'),
        code('1234 5678'),
      ],
    },
    'https://folkmoot.example.org',
  );

  it('says the same in text, with whole addresses', () => {
    expect(text).toContain('Fish & "chips"');
    expect(text).toContain('Go:\nhttps://folkmoot.example.org/a?b=1&c=2');
    expect(text).toContain('Yes & no:\nhttps://folkmoot.example.org/yes');
    expect(text).toContain('Or open:\nhttps://folkmoot.example.org/code');
    expect(text).toContain('    1234 5678');
  });

  it('is safe HTML that fetches nothing', () => {
    expect(html).toContain('<title>A &lt;subject&gt;</title>');
    expect(html).toContain('Fish &amp; &quot;chips&quot;');
    expect(html).toContain('<a href="https://folkmoot.example.org/a?b=1&amp;c=2">Go</a>');
    expect(html).toContain('<a href="https://folkmoot.example.org/yes">Yes &amp; no</a>');
    expect(html).not.toMatch(/<(img|link|script|style)|src=|url\(/i);
  });
});
