import { Pagination } from '../../ui/pagination.js';

interface Props {
  of: { readonly page: number; readonly pages: number };
  to: (page: number) => string;
}

/** To the page before and the next one; nothing where there is one page. */
export function PageTurner({ of: { page, pages }, to }: Props) {
  const at = (other: number) => ({ to: to(other), text: `Page ${other} of ${pages}` });
  // Of an address beyond the last page, the way back leads to the last.
  return (
    <Pagination
      previous={page > 1 ? at(Math.min(page - 1, pages)) : undefined}
      next={page < pages ? at(page + 1) : undefined}
    />
  );
}
