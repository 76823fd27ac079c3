import { data, Link, useLoaderData } from 'react-router';
import { yearCrumbs } from '../features/risk-sharing/year/crumbs.js';
import { monthInWords } from '../features/risk-sharing/month-words.js';
import { ReportTables } from '../features/risk-sharing/year/report-tables.js';
import { schemeTitle } from '../features/risk-sharing/year/named.js';
import { numberIn } from '../features/risk-sharing/year/year-of.server.js';
import { FundReportDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const quarter = numberIn(new URL(request.url).searchParams.get('quarter') ?? undefined) || null;
  const { agreementYear: year, fundReport: report } = await context.schema(FundReportDocument, {
    place: place.slug,
    number: numberIn(params.number),
    scheme: params.scheme ?? '',
    quarter,
  });
  if (!year || !report) throw data(null, { status: 404 });
  return { year, report, quarter };
}

export default function FundReport() {
  const { year, report, quarter } = useLoaderData<typeof loader>();
  const title = schemeTitle(year, report.scheme);
  const quarters = Array.from({ length: Math.ceil(year.months.length / 3) }, (_, at) => at + 1);
  const [first, last] = [report.months[0] ?? '', report.months.at(-1) ?? ''];
  return (
    <Page
      title={quarter ? `Report of quarter ${quarter}: ${title}` : `Annual return: ${title}`}
      caption={`Agreement ${year.number}: ${year.title}`}
      crumbs={yearCrumbs(year)}
    >
      <nav aria-label="Reports of this fund" className="app-not-printed">
        <ul className="nhsuk-list">
          {[...quarters, null].map((one) => (
            <li key={one}>
              {one === quarter ? (
                <strong aria-current="page">{calledPeriod(one)}</strong>
              ) : (
                <Link to={links.fundReport(year.place, year.number, report.scheme, one ?? undefined)}>
                  {calledPeriod(one)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {monthInWords(first)} to {monthInWords(last)}. The manager of a pooled fund reports its income and
        expenditure to the partners each quarter, and returns them for the year (SI 2000/617, regulation 7).
      </p>
      <ReportTables year={year} report={report} />
    </Page>
  );
}

const calledPeriod = (quarter: number | null): string => (quarter ? `Quarter ${quarter}` : 'The whole year');
