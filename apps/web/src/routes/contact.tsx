import { OperatorEmail, OperatorName } from '../frame/operator.js';
import { Page } from '../ui/page.js';

export default function Contact() {
  return (
    <Page title="Contact">
      <p>
        <OperatorName /> runs this service.
      </p>
      <dl className="nhsuk-summary-list">
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">E-mail</dt>
          <dd className="nhsuk-summary-list__value">
            <OperatorEmail />
          </dd>
        </div>
      </dl>
      <p>
        If a page told you a number such as <strong className="app-reference">K7QF-2MXD</strong>, put it in
        your message: with it we find what went wrong.
      </p>
      <p>
        Questions about a plan, a promise or a seat go to the secretary of your place, who is named on the
        place’s own page.
      </p>
      <p>Do not send us information about patients.</p>
    </Page>
  );
}
