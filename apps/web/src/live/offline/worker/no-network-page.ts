import { formatInstant } from '../../../lib/dates.js';
import { type PageCopy, pathOf } from '../copies.js';
import { styles } from './files.js';

/** Where a page cannot be had: what is kept on this device instead. It has no script. */
export function noNetworkPage(address: string, kept: readonly PageCopy[]): Response {
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#16404f">
<title>No network – Folkmoot</title>
${styles()
  .map((href) => `<link rel="stylesheet" href="${href}">`)
  .join('\n')}
</head>
<body class="nhsuk-frontend-supported">
<a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="nhsuk-header app-header"><div class="nhsuk-header__container nhsuk-width-container"><div class="nhsuk-header__service">
<a class="nhsuk-header__service-name app-header__name" href="/">Folkmoot</a>
</div></div></header>
<div class="app-content"><div class="nhsuk-width-container">
<main class="nhsuk-main-wrapper app-reading" id="maincontent" tabindex="-1">
<h1 class="nhsuk-heading-l">No network</h1>
<p>This page is not kept on this device, and Folkmoot cannot be reached now. What was saved is safe.</p>
<p><a href="${escape(address)}">Try this page again</a></p>
${list(kept)}
</main>
</div></div>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
    },
  });
}

/** Each page once, however many ways it was opened. */
function list(kept: readonly PageCopy[]): string {
  const byPath = new Map<string, PageCopy>();
  for (const one of kept)
    if (!byPath.has(pathOf(one.address)) || !one.address.includes('?')) byPath.set(pathOf(one.address), one);
  if (byPath.size === 0) return '<p>No page is kept on this device.</p>';
  const items = [...byPath.values()].map(
    ({ address, title, at }) =>
      `<li><a href="${escape(address)}">${title.replace(/</g, '&lt;')}</a>, as of ${formatInstant(new Date(at).toISOString())}</li>`,
  );
  return `<h2>Kept on this device</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${items.join('\n')}
</ul>`;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
