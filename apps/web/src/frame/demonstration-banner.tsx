import { links } from '../lib/links.js';

/** On the demonstration's own database only, so that nobody takes an invented place for a real one. */
export function DemonstrationBanner() {
  return (
    <aside className="app-demonstration" aria-label="Demonstration">
      <div className="nhsuk-width-container">
        <strong>Demonstration.</strong> The place, the organisations and the people here are invented.{' '}
        <a href={links.demonstration()}>Step into a role</a>
      </div>
    </aside>
  );
}
