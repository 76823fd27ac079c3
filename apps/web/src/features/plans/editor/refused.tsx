/** What a text did not take, and why, until somebody has read it. */
export function Refused({ words, onClose }: { words: string | undefined; onClose: () => void }) {
  return (
    <div role="alert">
      {words && (
        <p className="app-refused">
          {words}{' '}
          <button type="button" className="app-toolbar__button" onClick={onClose}>
            Close this notice
          </button>
        </p>
      )}
    </div>
  );
}
