/** What Enter in a field presses: without it that is the form's first button, which may add or take out a line. */
export const EnterSends = ({ form }: { form?: string }) => (
  <button type="submit" form={form} className="nhsuk-u-visually-hidden" tabIndex={-1} aria-hidden="true" />
);
