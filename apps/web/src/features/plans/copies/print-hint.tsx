import { Link } from 'react-router';

/** The page sends no script, so the browser's own command prints it. Not on paper. */
export function PrintHint({ back, backTo }: { back: string; backTo: string }) {
  return (
    <p className="app-printed__hint">
      This page is laid out for paper. Choose Print in your browser. <Link to={backTo}>{back}</Link>
    </p>
  );
}
