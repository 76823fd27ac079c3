import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Props = { heading: ReactNode; to?: string; level?: 2 | 3 | 4; children?: ReactNode };

/** Only where people tap: the whole card is the link. */
export function Card({ heading, to, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={`nhsuk-card${to ? ' nhsuk-card--clickable' : ''}`}>
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading nhsuk-heading-s">
          {to ? (
            <Link className="nhsuk-card__link" to={to}>
              {heading}
            </Link>
          ) : (
            heading
          )}
        </Heading>
        {children && <div className="nhsuk-card__description">{children}</div>}
      </div>
    </div>
  );
}
