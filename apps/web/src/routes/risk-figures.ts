import { data } from 'react-router';
import { numberIn } from '../features/risk-sharing/year/year-of.server.js';
import { AgreementFiguresDocument } from '../gql/operations.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { placeOf } from '../lib/place-of.server.js';
import { formulaWorkbook, WORKBOOK, type WorkbookSheet } from '../lib/workbook.server.js';

/** What each partner bears, as formulas. */
export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = numberIn(params.number);
  const { agreementFigures } = await context.schema(AgreementFiguresDocument, {
    place: place.slug,
    number,
    month: new URL(request.url).searchParams.get('month'),
  });
  if (agreementFigures.length === 0) throw data(null, { status: 404 });
  const sheets = agreementFigures.map(({ name, widths, rows }) => ({
    name,
    widths,
    rows: JSON.parse(rows) as WorkbookSheet['rows'],
  }));
  return attachment(formulaWorkbook(sheets), `${place.slug}-agreement-${number}-figures.xlsx`, WORKBOOK);
}
