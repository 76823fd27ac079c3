import { useLoaderData } from 'react-router';
import { copiedPlan } from '../features/plans/copies/copies.server.js';
import { NotInThisCopy } from '../features/plans/copies/not-in-this-copy.js';
import { PrintHint } from '../features/plans/copies/print-hint.js';
import { PrintedSection } from '../features/plans/copies/printed-section.js';
import { seenBy } from '../features/plans/openness.js';
import { Priorities } from '../features/plans/priorities.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export const loader = ({ context, params }: LoaderArgs) => copiedPlan(context, params.place);

export default function PrintedPlanPage() {
  const { place, plan, copies, at } = useLoaderData<typeof loader>();
  return (
    <div className="app-printed">
      <Page title={plan.title} caption={place.name}>
        <PrintHint back="Back to the plan" backTo={links.plan(place.slug)} />
        <p className="app-printed__facts">
          Title and priorities seen by: {seenBy(plan.openness, place.name)}. Copy of {formatInstant(at)}.
        </p>
        <h2>Priorities</h2>
        <Priorities priorities={plan.priorities} />
        {copies.map((copy) => (
          <PrintedSection key={copy.section.id} copy={copy} />
        ))}
        <NotInThisCopy known={plan.sections} copied={copies} />
      </Page>
    </div>
  );
}
