import { WarningCallout } from '../../../ui/warning-callout.js';

/** What does not fit, said where one can mend it. */
export function Findings({ findings }: { findings: readonly { code: string; message: string }[] }) {
  if (findings.length === 0) return null;
  return (
    <WarningCallout
      heading={findings.length === 1 ? 'One thing to check' : `${findings.length} things to check`}
    >
      <ul>
        {findings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </WarningCallout>
  );
}
