/** The `page` of an address, from 1; what is no number is the first. */
export const pageIn = (request: Request): number =>
  Math.max(1, Number.parseInt(new URL(request.url).searchParams.get('page') ?? '1', 10) || 1);

/** `?page=2`; nothing for the first. */
export const pageQuery = (page: number): string => (page === 1 ? '' : `?page=${page}`);
