import { Link } from 'react-router';

export interface Crumb {
  text: string;
  to: string;
}

/** Only below the second level of a place. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {crumbs.map((crumb) => (
          <li className="nhsuk-breadcrumb__list-item" key={crumb.to}>
            <Link className="nhsuk-breadcrumb__link" to={crumb.to}>
              {crumb.text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
