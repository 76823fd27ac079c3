/** The window's title: what stands on the page first, the service last; an error is told before all else. */
export const pageTitle = (title: string, options: { place?: string; error?: boolean } = {}): string =>
  [options.error ? `Error: ${title}` : title, options.place, 'Folkmoot']
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(' · ');
