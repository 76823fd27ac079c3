/** Attributes that mean something to a section's text; `data-pm-slice` is the editor's own mark on what was copied from it. */
const KEPT = new Set(['href', 'colspan', 'rowspan', 'start', 'data-pm-slice']);
const DROPPED = 'script, style, link, meta, title, img, svg, iframe, object, form, input, button';
const HEADINGS: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' };

/**
 * What other programs put on the clipboard, as plain markup. Word processors say "bold" by style; the page's security policy
 * switches styles off, so they are read here and written as elements. What the text cannot hold is left out.
 */
export function cleanPaste(html: string): string {
  // Under another name before anything parses them: a browser would complain of each one that its policy forbids.
  const quiet = html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\sstyle\s*=/gi, ' data-pasted=').replace(/\son\w+\s*=/gi, ' data-dropped='),
  );
  const { body } = new DOMParser().parseFromString(quiet, 'text/html');
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const element of body.querySelectorAll('*')) tidy(element);
  return body.innerHTML;
}

function tidy(element: Element): void {
  const style = element.getAttribute('data-pasted') ?? '';
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  // Google Docs wraps everything it copies in a <b> that is not bold.
  if (/^(B|STRONG)$/.test(element.tagName) && /font-weight\s*:\s*(normal|[1-4]00)/i.test(style))
    return unwrap(element);
  if (/^(SPAN|P|FONT)$/.test(element.tagName)) {
    if (/font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) wrapContent(element, 'strong');
    if (/font-style\s*:\s*italic/i.test(style)) wrapContent(element, 'em');
  }
  const heading = HEADINGS[element.tagName];
  if (heading) rename(element, heading);
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
