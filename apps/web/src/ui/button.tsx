import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'warning';
const looks: Record<Look, string> = {
  primary: '',
  secondary: ' nhsuk-button--secondary',
  warning: ' nhsuk-button--warning',
};

/** At most one primary button on a page. A button does something; a `ButtonLink` goes somewhere. */
export function Button(props: {
  children: ReactNode;
  look?: Look;
  name?: string;
  value?: string;
  small?: boolean;
  formAction?: string;
  /** Of which form it is, where it stands outside of it. */
  form?: string;
}) {
  const { children, look = 'primary', small, ...rest } = props;
  return (
    <button
      className={`nhsuk-button${looks[look]}${small ? ' nhsuk-button--small' : ''}`}
      type="submit"
      {...rest}
    >
      {children}
    </button>
  );
}

/** Buttons side by side where there is room, below each other where there is none. */
export const ButtonGroup = ({ children }: { children: ReactNode }) => (
  <div className="nhsuk-button-group">{children}</div>
);

export function ButtonLink(props: { children: ReactNode; to: string; look?: Look }) {
  return (
    <Link className={`nhsuk-button${looks[props.look ?? 'primary']}`} to={props.to} draggable="false">
      {props.children}
    </Link>
  );
}
