import { Link } from 'react-router';
import { links } from '../lib/links.js';
import { Page } from '../ui/page.js';

export default function Cookies() {
  return (
    <Page title="Cookies">
      <p>
        Folkmoot sets cookies only where the service cannot work without them. We do not measure visitors and
        there is no advertising, so there is nothing to accept or refuse.
      </p>
      <h2>What is stored on your device</h2>
      <dl className="nhsuk-summary-list">
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Sign-in</dt>
          <dd className="nhsuk-summary-list__value">
            A cookie named “folkmoot” or, over https, “__Host-folkmoot” keeps you signed in. Scripts cannot
            read it, and it goes to no other website. It ends when you sign out, or after 30 days.
          </dd>
        </div>
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Joining</dt>
          <dd className="nhsuk-summary-list__value">
            While you join a place, a cookie named “folkmoot-joining” keeps what you have entered so far, so
            that going back loses nothing. It ends when you are in, or after an hour.
          </dd>
        </div>
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Your place on a page</dt>
          <dd className="nhsuk-summary-list__value">
            While you are signed in, how far you had scrolled down each page, so that going back takes you
            there. It ends when you close the tab.
          </dd>
        </div>
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Your own device</dt>
          <dd className="nhsuk-summary-list__value">
            Only if you tick “This is my own device” beside a text: the pages of plans that you open are kept
            in this browser for 30 days, with the files they are made of, and what you type without a network
            until it is saved. All of it is under your own account. Signing out warns you and then removes it.
            That you ticked the box is remembered in this browser until you untick it. You can{' '}
            <Link to={links.keptWords()}>see what is kept</Link> when you are signed in.
          </dd>
        </div>
      </dl>
      <p>
        Otherwise what you write in a plan is not stored on your device. While you are offline it stays on the
        open page until it can be saved, and the page warns you before you leave it.
      </p>
      <p>If you only read public pages, nothing is stored.</p>
    </Page>
  );
}
