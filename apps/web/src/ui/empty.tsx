import type { ReactNode } from 'react';

/** An empty list says what it is for and offers the first step. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="app-empty">
      <div className="app-empty__text">{children}</div>
      {action}
    </div>
  );
}
