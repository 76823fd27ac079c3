import { type Status, statusShown } from './status.js';

export function StatusTag({ status }: { status: Status }) {
  const { word, shape } = statusShown[status];
  return (
    <span className={`app-status app-status--${status}`}>
      <span aria-hidden="true" className="app-status__shape">
        {shape}
      </span>
      {word}
    </span>
  );
}
