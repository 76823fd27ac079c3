import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { ReactNode } from 'react';
import { pageTitle } from '../lib/page-title.js';
import { usePlace } from '../lib/frame-data.js';
import { Breadcrumb, type Crumb } from './breadcrumb.js';
import { ErrorSummary } from './error-summary.js';

interface Props {
  /** The window's title, and the page's heading unless `heading` says otherwise. */
  title: string;
  /** `null` where a form's legend or label is the heading. */
  heading?: ReactNode;
  /** A small line above the heading: where in the place this stands. */
  caption?: string;
  crumbs?: readonly Crumb[];
  faults?: readonly Fault[];
  /** Boards and tables use the whole width; text keeps to about 70 characters. */
  wide?: boolean;
  children: ReactNode;
}

/** Every page is one: title, breadcrumb, the main landmark, what went wrong, the heading, the content. */
export function Page({ title, heading = title, caption, crumbs, faults = [], wide, children }: Props) {
  const place = usePlace();
  return (
    <>
      <title>{pageTitle(title, { place: place?.name, error: faults.length > 0 })}</title>
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      <main className={`nhsuk-main-wrapper${wide ? '' : ' app-reading'}`} id="maincontent" tabIndex={-1}>
        <ErrorSummary faults={faults} />
        {heading !== null && (
          <h1 className="nhsuk-heading-l">
            {caption && <span className="nhsuk-caption-l">{caption}</span>}
            {heading}
          </h1>
        )}
        {children}
      </main>
    </>
  );
}
