/**
 * A footnote of Word, LibreOffice or Google Docs is a link to a place further down, and a link there that leads back. Two such
 * become one footnote of ours, with its words in it; the list at the end goes.
 */
export function footnotesOfOthers(body: Element): void {
  const links = [...body.querySelectorAll('a[href*="#"]')];
  const named = new Map(links.flatMap((link) => nameOf(link).map((name) => [name, link])));
  for (const mark of links) {
    const back = named.get(targetOf(mark));
    // The sign in the text stands before the one at its note.
    if (!back || back === mark || named.get(targetOf(back)) !== mark || !comesBefore(mark, back)) continue;
    const note = back.closest('div[id]') ?? back.closest('p, li, dd, div');
    if (!note || note.contains(mark)) continue;
    back.remove();
    const words = (note.textContent ?? '').replace(/\s+/g, ' ').trim();
    const footnote = body.ownerDocument.createElement('sup');
    footnote.setAttribute('data-footnote', '');
    footnote.textContent = words;
    (mark.closest('sup') ?? mark).replaceWith(footnote);
    const around = note.parentElement;
    note.remove();
    if (around !== body && around?.textContent?.trim() === '') around.remove();
  }
}

const nameOf = (link: Element): string[] =>
  [link.getAttribute('name'), link.id].filter((name): name is string => Boolean(name));
const targetOf = (link: Element): string => (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');
const comesBefore = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & 4) !== 0; // DOCUMENT_POSITION_FOLLOWING
