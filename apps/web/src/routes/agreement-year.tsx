import { Link, useLoaderData } from 'react-router';
import { PARTIES_SEE, yearCrumbs } from '../features/risk-sharing/year/crumbs.js';
import { LiveYear } from '../features/risk-sharing/year/live-year.js';
import { OwnPart } from '../features/risk-sharing/year/own-part.js';
import { TakeHome } from '../features/risk-sharing/year/take-home.js';
import { BearsNow, Payments, Settlement, Signals } from '../features/risk-sharing/year/year-now.js';
import { yearOf } from '../features/risk-sharing/year/year-of.server.js';
import { YearTable } from '../features/risk-sharing/year/year-table.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';

export const loader = ({ context, params }: LoaderArgs) => yearOf(context, params);

export default function AgreementYear() {
  const { year, own } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`The year of agreement ${year.number}`}
      caption={`Agreement ${year.number}: ${year.title}`}
      heading="The year"
      crumbs={yearCrumbs(year).slice(0, 2)}
      wide
    >
      <AudienceLine seenBy={PARTIES_SEE} />
      {year.inForce ? (
        <LiveProvider stream={own.stream} since={own.since}>
          <Announcer>
            <LiveYear year={year}>
              {(now) => (
                <>
                  <Signals year={now} />
                  <BearsNow year={now} />
                  <h2 className="nhsuk-heading-m">Who pays whom</h2>
                  <Settlement year={now} />
                  <OwnPart year={now} own={own} />
                  <YearTable year={now} />
                  <Payments year={now} />
                  <TakeHome year={now} />
                </>
              )}
            </LiveYear>
          </Announcer>
        </LiveProvider>
      ) : (
        <Empty
          action={
            <p>
              <Link to={links.agreement(year.place, year.number)}>Go to the agreement</Link>
            </p>
          }
        >
          <p>
            No version of this agreement is in force yet. Its year begins when all partners have signed and
            its day has come.
          </p>
        </Empty>
      )}
    </Page>
  );
}
