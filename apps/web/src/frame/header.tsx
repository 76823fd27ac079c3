import { Link, useLocation } from 'react-router';
import type { FrameData, FramePlace } from '../lib/frame-data.js';
import { links, placeNavigation } from '../lib/links.js';
import { InboxLink } from './inbox-link.js';
import { Mark } from '../ui/mark.js';

/** Place (or service) name, the hat, the way to one's account; then one row of navigation. */
export function Header({
  frame,
  place,
  live,
}: {
  frame: FrameData | undefined;
  place: FramePlace | undefined;
  /** The page runs scripts, so that numbers can move by themselves. */
  live: boolean;
}) {
  return (
    <header className="nhsuk-header app-header">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <Link
            className="nhsuk-header__service-name app-header__name"
            to={place ? links.place(place.slug) : links.home()}
          >
            <Mark />
            <span>{place?.name ?? 'Folkmoot'}</span>
          </Link>
        </div>
        {frame && <Account frame={frame} live={live} />}
      </div>
      {place && <Navigation place={place} />}
    </header>
  );
}

function Account({ frame: { reader, inbox }, live }: { frame: FrameData; live: boolean }) {
  return (
    <nav className="nhsuk-header__account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        {reader.kind === 'person' ? (
          <>
            {reader.organisationName && (
              <li className="nhsuk-header__account-item">
                <Link className="nhsuk-header__account-link" to={links.hat()}>
                  <span>
                    Speaking for {reader.organisationName}
                    <span className="nhsuk-u-visually-hidden">. Change organisation</span>
                  </span>
                </Link>
              </li>
            )}
            <li className="nhsuk-header__account-item">
              <Link className="nhsuk-header__account-link" to={links.myWork()}>
                My work
              </Link>
            </li>
            {inbox && (
              <li className="nhsuk-header__account-item">
                <InboxLink inbox={inbox} personId={reader.personId} live={live} />
              </li>
            )}
            <li className="nhsuk-header__account-item">
              <Link className="nhsuk-header__account-link" to={links.account()}>
                {reader.name}
                <span className="nhsuk-u-visually-hidden">: your account</span>
              </Link>
            </li>
          </>
        ) : (
          <li className="nhsuk-header__account-item">
            <Link className="nhsuk-header__account-link" to={links.signIn()}>
              Sign in
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Navigation({ place }: { place: FramePlace }) {
  const { pathname } = useLocation();
  return (
    <nav className="nhsuk-header__navigation" aria-label={place.name}>
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list">
          {placeNavigation(place.slug).map(({ text, href }) => {
            const current = pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined;
            return (
              <li
                className={`nhsuk-header__navigation-item${current ? ' nhsuk-header__navigation-item--current' : ''}`}
                key={href}
              >
                <Link className="nhsuk-header__navigation-link" to={href} aria-current={current}>
                  {text}
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}
