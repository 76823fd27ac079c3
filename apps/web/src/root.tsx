import type { ReactNode } from 'react';
import { Links, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError } from 'react-router';
import { DemonstrationBanner } from './frame/demonstration-banner.js';
import { Footer } from './frame/footer.js';
import { Header } from './frame/header.js';
import { ProblemPage } from './frame/problem-page.js';
import type { LoaderArgs } from './lib/context.js';
import { type FrameData, useFrame, usePlace } from './lib/frame-data.js';
import { unreadInbox } from './lib/inbox.server.js';
import { isBare, wantsScript } from './lib/page-handle.js';
import { notWhileWriting } from './lib/while-writing.js';
import { KeptCopyNotice } from './live/offline/kept-copy-notice.js';
import './styles/main.scss';

export async function loader({ context }: LoaderArgs): Promise<FrameData> {
  const { reader, demonstration, operator } = context;
  return { reader, demonstration, operator, inbox: await unreadInbox(context) };
}

export const shouldRevalidate = notWhileWriting;

/** The document around every page, also around an error. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame();
  const place = usePlace();
  // A page that failed stays as it was sent: its reference number must not be lost to a second rendering.
  const failed = useRouteError() != null;
  const matches = useMatches();
  const script = wantsScript(matches) && !failed;
  const bare = isBare(matches) && !failed;
  return (
    // A copy from somebody's own device bears one attribute more: live/offline.
    <html lang="en-GB" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#16404f" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body className={`nhsuk-frontend-supported${bare ? ' app-bare' : ''}`}>
        <a className="nhsuk-skip-link" href="#maincontent">
          Skip to main content
        </a>
        {frame?.demonstration && <DemonstrationBanner />}
        {script && <KeptCopyNotice />}
        {!bare && <Header frame={frame} place={place} live={script} />}
        <div className="app-content">
          <div className="nhsuk-width-container">{children}</div>
        </div>
        {!bare && <Footer frame={frame} />}
        {script && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} />;
}
