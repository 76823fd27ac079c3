/** What stands between a reader and the page, to count who follows a link: the page itself is what was meant. */
const GO_BETWEENS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/www\.google\.[a-z.]+\/url\?/i, 'q'],
  [/^https:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\//i, 'url'],
];

export function plainLinks(body: Element): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    const known = GO_BETWEENS.find(([address]) => address.test(href));
    const meant = known && URL.canParse(href) ? new URL(href).searchParams.get(known[1]) : null;
    if (meant && /^(https|mailto):/i.test(meant)) link.setAttribute('href', meant);
  }
}
