/**
 * The section's own title is the first heading of the page, so a text begins with the second. Where headings of the first rank come
 * along, all go down by one; and where a rank is left out, those below it close up, as far as there are ranks.
 */
export function headingsOfOthers(body: Element): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1');
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const ranks = [...new Set(headings.map(rankOf))].sort();
  const first = Math.max(2, ranks[0] ?? 2);
  for (const heading of headings) {
    const rank = Math.min(4, first + ranks.indexOf(rankOf(heading)));
    if (rankOf(heading) !== rank) rename(heading, `h${rank}`);
  }
}

const rankOf = (heading: Element): number => Number(heading.tagName[1]);

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  const style = element.getAttribute('data-pasted');
  if (style !== null) other.setAttribute('data-pasted', style);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
