import { Link } from 'react-router';
import type { FrameData } from '../lib/frame-data.js';
import { links } from '../lib/links.js';

const legal = [
  { text: 'Help', href: links.help() },
  { text: 'Privacy', href: links.privacy() },
  { text: 'Cookies', href: links.cookies() },
  { text: 'Accessibility', href: links.accessibility() },
  { text: 'Contact', href: links.contact() },
];

export function Footer({ frame }: { frame: FrameData | undefined }) {
  return (
    <footer className="nhsuk-footer app-footer">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">About this service</h2>
          <ul className="nhsuk-footer__list">
            {legal.map(({ text, href }) => (
              <li className="nhsuk-footer__list-item" key={href}>
                <Link className="nhsuk-footer__list-item-link" to={href}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
          <p className="nhsuk-body-s">
            Folkmoot{frame?.operator.name ? `, run by ${frame.operator.name}` : ''}
          </p>
        </div>
      </div>
    </footer>
  );
}
