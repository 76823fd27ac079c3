import { csvText } from '@folkmoot/kernel/csv-text.js';
import { TAKEN_WIDTHS, takenRows } from '../features/commitments/taken/taken-rows.js';
import { TakenBoardDocument, type TakenCommitmentFragment } from '../gql/operations.js';
import { viewIn } from '../lib/board-view.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { placeOf } from '../lib/place-of.server.js';
import { WORKBOOK, workbookOf } from '../lib/workbook.server.js';

/** A hundred on each. */
const MOST_PAGES = 50;

/** The board with its filter as a file, `commitments.csv` or `commitments.xlsx`: all its pages, as far as the reader sees them. */
export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const url = new URL(request.url);
  const asked = { place: place.slug, ...viewIn(url.searchParams) };
  // By id: while the file is made a commitment may move from one page to another.
  const taken = new Map<string, TakenCommitmentFragment>();
  let pages = 1;
  for (let page = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
    const { commitmentBoard } = await context.schema(TakenBoardDocument, { ...asked, page });
    pages = commitmentBoard?.pages ?? 0;
    for (const one of commitmentBoard?.commitments ?? []) taken.set(one.id, one);
  }
  const rows = takenRows([...taken.values()]);
  const name = `${place.slug}-commitments`;
  return url.pathname.endsWith('.csv')
    ? attachment(csvText(rows), `${name}.csv`, 'text/csv; charset=utf-8')
    : attachment(workbookOf('Commitments', rows, TAKEN_WIDTHS), `${name}.xlsx`, WORKBOOK);
}
