import { WarningCallout } from '../../../ui/warning-callout.js';

/** What was kept out and why, and what to do instead. Said at once to those who do not see it. */
export function HeldNumber({ digits, onClose }: { digits: string | undefined; onClose: () => void }) {
  return (
    <div role="alert">
      {digits !== undefined && (
        <WarningCallout heading="This looks like an NHS number">
          <p>
            {digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')} was not put into the text. This is no
            place for information about patients. Describe the group of people instead, without names or
            numbers. If it is something else, such as a telephone number, write it with its area code in
            brackets.
          </p>
          <button type="button" className="app-toolbar__button" onClick={onClose}>
            Close this warning
          </button>
        </WarningCallout>
      )}
    </div>
  );
}
