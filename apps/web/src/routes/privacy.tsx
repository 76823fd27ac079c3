import { Link } from 'react-router';
import { OperatorName } from '../frame/operator.js';
import { links } from '../lib/links.js';
import { Page } from '../ui/page.js';

export default function Privacy() {
  return (
    <Page title="Privacy">
      <p>
        This page says what Folkmoot keeps about you, why, and what you can ask for. <OperatorName /> decides
        how this installation is used and is the controller of the data in it.
      </p>

      <h2>What we keep</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>your name and e-mail addresses, and the organisations you speak for</li>
        <li>
          what you write and do here: text, commitments, requests to join, with the time and the organisation
          you spoke for
        </li>
        <li>sessions: when you signed in and with what kind of browser, so that you can see and end them</li>
        <li>
          if an officer of a place invites you: the name and address they gave, until you join, or for 30 days
          after you say no or they take it back; only the officers of that place see them
        </li>
        <li>the e-mails that were sent to you from here, for 90 days</li>
        <li>when you made or withdrew an address for your own calendar</li>
        <li>
          on a device that you called your own, and only there: the pages of plans that you opened, for 30
          days, and what you wrote without a network, until it is sent; both until you sign out. It is not
          encrypted: somebody who can use your account on that device could read it
        </li>
        <li>short technical logs, so that failures and misuse can be found</li>
      </ul>
      <p>Folkmoot is not made for information about patients or service users, and nobody may enter it.</p>

      <h2>Why</h2>
      <p>
        To let the partners of a place plan and decide together, and to keep a record of it that can be relied
        on. For public bodies this is a task in the public interest (article 6(1)(e) of the UK GDPR); for
        other organisations it rests on their legitimate interest in taking part (article 6(1)(f)).
      </p>

      <h2>Who can see it</h2>
      <p>
        Everything here says who can see it: the line that begins “Seen by”. Your name and organisation can be
        seen by the members of the places you belong to; everybody can see who is chair, vice-chair and
        secretary of a place. Whoever sits in a place or serves it declares interests, and everybody can read
        those with their name, but for what is withheld with a reason. Your e-mail address is not shown to
        other organisations. Nothing is sold, and nothing is sent to advertisers or to services that measure
        visitors.
      </p>

      <h2>How long</h2>
      <p>
        The record of a place (who did what, and when) is kept as long as the place’s partnership keeps its
        records. It holds numbers and codes rather than names, so that personal details can be erased without
        breaking it.
      </p>

      <h2>Your rights</h2>
      <p>
        When you are signed in, <Link to={links.ownData()}>your account</Link> shows what is kept about you,
        as a file to keep; there you can correct your name and addresses, leave a place, and have your
        personal data erased. What stays then, and why, stands beside the button. You can also ask us for any
        of this, ask that it is restricted, and object. Write to us at the address on the{' '}
        <Link to={links.contact()}>contact page</Link>. If you are not content with the answer, you can
        complain to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
    </Page>
  );
}
