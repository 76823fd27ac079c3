import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export default function Home() {
  return (
    <Page title="Folkmoot" heading="One place, one plan, one board of promises">
      <p className="nhsuk-lede-text">
        Folkmoot is where the partners of a place in England’s health and care system do their work together: the NHS, the council, and the
        charities and community groups that know the streets.
      </p>
      <h2>What you can do here</h2>
      <ul className="app-jobs">
        <li>
          <h3>Write the plan together</h3>
          <p>Everyone writes in the same text at the same time. Each section has an owner, and says who can see it.</p>
        </li>
        <li>
          <h3>Keep promises in the open</h3>
          <p>Who promised what, by when, and how it stands. The board moves by itself when something changes.</p>
        </li>
        <li>
          <h3>Take your seat</h3>
          <p>A charity or group joins by itself, by e-mail. You need no NHS account and no IT department.</p>
        </li>
      </ul>
      <p>Folkmoot is for plans, promises and decisions. It is no place for information about patients.</p>
    </Page>
  );
}
