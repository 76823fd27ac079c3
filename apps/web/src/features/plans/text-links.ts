/** Only https and mail addresses lead out of a text; whatever else a document claims is shown as words. */
export const isOurKindOfLink = (href: unknown): href is string =>
  typeof href === 'string' && /^(https:\/\/|mailto:)[^\s]+$/i.test(href);
