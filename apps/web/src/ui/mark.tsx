/** Seven seats round a ring, one of them still free. */
export function Mark() {
  return (
    <svg className="app-mark" viewBox="0 0 40 40" width="32" height="32" focusable="false" aria-hidden="true">
      <circle cx="20" cy="5" r="4" />
      <circle cx="31.7" cy="10.6" r="4" />
      <circle cx="34.6" cy="23.3" r="4" />
      <circle cx="26.5" cy="33.5" r="4" />
      <circle cx="13.5" cy="33.5" r="4" />
      <circle cx="5.4" cy="23.3" r="4" />
      <circle cx="8.3" cy="10.6" r="3" className="app-mark__free" />
    </svg>
  );
}
