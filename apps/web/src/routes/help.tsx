import { Link } from 'react-router';
import { links } from '../lib/links.js';
import { Page } from '../ui/page.js';

export default function Help() {
  return (
    <Page title="Help">
      <h2>Signing in</h2>
      <p>
        You sign in with your e-mail address; there is no password. We send you a link and a code. Open the
        link and press its button, or type the code on the device you want to use. Both work once, for 30
        minutes.
      </p>
      <p>
        If no message comes, look in your junk folder, wait a few minutes, and check that you typed the
        address your organisation knows.
      </p>

      <h2>Speaking for an organisation</h2>
      <p>
        What you do here you do for an organisation, and its name stands beside yours. If you belong to
        several, the top of every page says which one you are speaking for now. Select it to change.
      </p>

      <h2>Joining a place</h2>
      <p>
        Open the page of your place and select <strong>Join</strong>. You find your organisation, or describe
        your group if it is not registered anywhere, say who you are, and confirm your e-mail address.
      </p>

      <h2>What the signs mean</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <strong>Seen by</strong> stands above everything and says who can read it. Check it before you type.
        </li>
        <li>
          <strong>Saved</strong> means that the server has written your words down. <strong>Offline</strong>{' '}
          means that it has not, yet.
        </li>
        <li>
          <strong>Live</strong> means that the page changes by itself. <strong>Reconnecting</strong> means
          that it may be out of date.
        </li>
      </ul>

      <h2>Without a network</h2>
      <p>
        Open a section of a plan, choose to write, and tick <strong>This is my own device</strong>. From then
        on the outline and the sections that you open there can be opened, read and written without a network,
        also after you closed the page. The page says as of when you see the text. What you write is sent when
        the network is back and you open the section, and joined with what others wrote meanwhile.
      </p>
      <p>
        If you may no longer write there by then, or the text was put back to an earlier version, you find
        your words with a button to copy them, there and in your account under “Kept on this device”. Signing
        out removes all of it from the device.
      </p>

      <h2>Keys while you write</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <strong>Ctrl and F</strong> find and replace; <strong>F3</strong> goes to the next place,{' '}
          <strong>Shift and F3</strong> to the one before. Press Ctrl and F again for your browser’s own
          search.
        </li>
        <li>
          <strong>/</strong> at the start of a line offers what can be put in.
        </li>
        <li>
          <strong>Ctrl, Alt and M</strong> comments on the chosen words; <strong>Alt and Page Down</strong> or{' '}
          <strong>Page Up</strong> go through the comments, and Escape leads back to the words.
        </li>
        <li>
          <strong>Alt, Shift and Page Down</strong> or <strong>Page Up</strong> go through the suggestions.
        </li>
        <li>
          <strong>Ctrl and Z</strong> takes back what you did yourself, never what others did.
        </li>
      </ul>
      <p>On a Mac, press Command instead of Ctrl.</p>

      <h2>No information about patients</h2>
      <p>
        Do not write anything here from which a patient can be recognised: no names, no NHS numbers, no
        addresses, no stories that only one person can have lived.
      </p>

      <p>
        Something else? <Link to={links.contact()}>Contact the people who run this service</Link>.
      </p>
    </Page>
  );
}
