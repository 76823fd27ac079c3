/** Why something that was tried is no suggestion; said at once to those who do not see it. */
export function CannotSuggest({ sentence, onClose }: { sentence: string | undefined; onClose: () => void }) {
  return (
    <div role="alert">
      {sentence !== undefined && (
        <p className="app-cannot-suggest">
          {sentence}{' '}
          <button type="button" className="app-toolbar__button" onClick={onClose}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
