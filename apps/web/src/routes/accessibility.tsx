import { OperatorEmail, OperatorName } from '../frame/operator.js';
import { Page } from '../ui/page.js';

/**
 * The statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
 * Regulations 2018, regulation 8, ask for, in the order of the model statement.
 */
export default function Accessibility() {
  return (
    <Page title="Accessibility statement">
      <p>
        This statement applies to this installation of Folkmoot, run by <OperatorName />. We want as many
        people as possible to be able to use it. You should be able to:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>change colours, contrast and fonts with your browser or device</li>
        <li>zoom to 400% without text running off the screen</li>
        <li>reach and use everything with a keyboard</li>
        <li>read everything, and fill in every form, with a screen reader</li>
        <li>read public pages, and join a place, with scripts switched off</li>
      </ul>
      <p>
        A state is always said in words; colour and shape only help. Nothing moves when you ask your device
        for less motion.
      </p>

      <h2>How accessible this website is</h2>
      <p>
        The people who make Folkmoot test its pages automatically and with a keyboard. It has not yet been
        audited by an independent body, so there may be faults that we do not know of.
      </p>

      <h2>Feedback and contact</h2>
      <p>
        If you need something from this website in another form, or if you find a fault that is not listed
        here, write to <OperatorEmail />. Say which page it is about. We answer within 10 working days.
      </p>

      <h2>Enforcement</h2>
      <p>
        The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018. If you are not content with how we answer your
        complaint, contact the{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.
      </p>

      <h2>Technical information</h2>
      <p>
        <OperatorName /> is committed to making this website accessible, in accordance with the 2018
        regulations.
      </p>
      <h3>Compliance status</h3>
      <p>
        This website is partially compliant with the{' '}
        <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA
        standard, because of the content listed below.
      </p>
      <h3>Content that is not accessible</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Names of people who are writing in the same text appear beside their cursors. Screen readers do not
          announce each movement; a list of who is there stands above the text (success criterion 4.1.3,
          status messages).
        </li>
      </ul>

      <h2>Preparation of this statement</h2>
      <p>
        This statement was prepared on 21 November 2026. It is based on tests by the makers: automatic tests
        of every page, and use by keyboard and at 320 pixels’ width. It was last reviewed on 21 November 2026.
      </p>
    </Page>
  );
}
