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
            A cookie that keeps you signed in. Scripts cannot read it, and it goes to no other website. It
            ends when you sign out.
          </dd>
        </div>
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Joining</dt>
          <dd className="nhsuk-summary-list__value">
            While you join a place, what you have entered so far, so that going back loses nothing. It ends
            when you are in, or after an hour.
          </dd>
        </div>
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Unsent text</dt>
          <dd className="nhsuk-summary-list__value">
            What you type while you are offline can be kept in your browser until it is saved, if you said
            that the device is your own. It is cleared when you sign out.
          </dd>
        </div>
      </dl>
      <p>If you only read public pages, nothing is stored.</p>
    </Page>
  );
}
