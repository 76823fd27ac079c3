import { footnotesOfOthers } from './paste/footnotes-of-others.js';
import { headingsOfOthers } from './paste/headings-of-others.js';
import { listsOfWord } from './paste/lists-of-word.js';
import { plainLinks } from './paste/plain-links.js';
import { plainTables } from './paste/plain-tables.js';

/** Attributes that mean something to a section's text; `data-pm-slice` is the editor's own mark on what was copied from it. */
const KEPT = new Set([
  'href',
  'colspan',
  'rowspan',
  'start',
  'data-pm-slice',
  'data-footnote',
  'data-mention',
  'data-in',
  'data-file',
  'data-text',
  'alt',
  'width',
  'height',
]);
const DROPPED =
  'script, style, link, meta, title, svg, iframe, object, form, input, button, xml, o\\:p:empty, v\\:shape, v\\:shapetype, w\\:sdtpr';

export interface Cleaned {
  readonly html: string;
  /** Pictures of elsewhere: each needs its own words first, so none comes with a paste. */
  readonly picturesLeftOut: number;
}

/**
 * What other programs put on the clipboard, as plain markup. Word processors say "bold" by style; the page's security policy
 * switches styles off, so they are read here and written as elements. What the text cannot hold is left out. `ownText` is the
 * text itself: its own pictures come back.
 */
export function cleanPaste(html: string, ownText?: string): Cleaned {
  // Under another name before anything parses them: a browser would complain of each one that its policy forbids.
  const quiet = withoutConditions(html)
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, ' data-pasted=').replace(/\son\w+\s*=/gi, ' data-dropped='),
    );
  const { body } = new DOMParser().parseFromString(quiet, 'text/html');
  const picturesLeftOut = leaveOutPictures(body, ownText);
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  footnotesOfOthers(body);
  listsOfWord(body);
  dropBlankLines(body);
  // What was copied from a text of ours has its headings as they are to be.
  if (!body.querySelector('[data-pm-slice]')) headingsOfOthers(body);
  plainLinks(body);
  plainTables(body);
  for (const element of body.querySelectorAll('*')) tidy(element);
  return { html: body.innerHTML, picturesLeftOut };
}

/** Word writes for other programs in comments: `[if gte mso 9]` is for Word, `[if !supportLists]` stands around a list's sign. */
const withoutConditions = (html: string): string =>
  html
    .replace(/<!--\[if (?!!)[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!(?:--)?\[if [^\]]*\](?:--)?>/gi, '')
    .replace(/<!(?:--)?\[endif\](?:--)?>/gi, '');

function leaveOutPictures(body: HTMLElement, ownText: string | undefined): number {
  let count = 0;
  for (const picture of body.querySelectorAll('img, v\\:imagedata')) {
    if (ownText !== undefined && picture.getAttribute('data-text') === ownText) continue;
    // A point of a single pixel is no picture but how somebody counts their readers.
    if (Number(picture.getAttribute('width') ?? 2) > 1) count += 1;
    picture.remove();
  }
  return count;
}

/** Word's and Outlook's empty lines between paragraphs, of which a text has none. */
function dropBlankLines(body: HTMLElement): void {
  for (const mark of body.querySelectorAll('o\\:p')) {
    const line = mark.closest('p');
    if (mark.textContent?.trim() === '') mark.remove();
    if (line?.textContent?.trim() === '' && !line.querySelector('img')) line.remove();
  }
}

function tidy(element: Element): void {
  const style = element.getAttribute('data-pasted') ?? '';
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  // Google Docs wraps everything it copies in a <b> that is not bold.
  if (/^(B|STRONG)$/.test(element.tagName) && /(?:^|[;\s])font-weight\s*:\s*(normal|[1-4]00)/i.test(style))
    return unwrap(element);
  if (/^(SPAN|P|FONT|LI)$/.test(element.tagName) && element.textContent?.trim()) {
    if (/(?:^|[;\s])font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) wrapContent(element, 'strong');
    if (/(?:^|[;\s])font-style\s*:\s*italic/i.test(style)) wrapContent(element, 'em');
  }
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

function wrapContent(element: Element, name: string): void {
  // A mark stands around words, not around blocks.
  if (element.querySelector('p, ul, ol, table, h2, h3, h4')) return;
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
