/** Words that stand for a page of the plan itself. */
const RESERVED = new Set([
  'start',
  'settings',
  'priorities',
  'sections',
  'new',
  'ask',
  'versions',
  'suggestions',
  'print',
  'export',
]);

export const isPageOfPlan = (word: string): boolean => RESERVED.has(word);

/**
 * A section's part of the address, from its title: `How we work` → `how-we-work`, then `how-we-work-2`. It begins with a letter, so that
 * a number in its place can always mean the section's number.
 */
export function sectionSlug(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const words =
    plain
      .replace(/^[^a-z]+/, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'section';
  const free = (slug: string): boolean => !taken.has(slug) && !RESERVED.has(slug);
  if (free(words)) return words;
  for (let next = 2; ; next += 1) if (free(`${words}-${next}`)) return `${words}-${next}`;
}
