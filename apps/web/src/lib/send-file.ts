/** A line may be slow; it is lost where nothing moves for this long. */
const STILL_MS = 60_000;

/**
 * Posts a file, and gives the JSON that comes back; null where the line was lost. An older way of asking, because it alone tells
 * how far an upload has come.
 */
export const sendFile = (
  to: string,
  form: FormData,
  onPart: (percent: number) => void,
): Promise<Record<string, unknown> | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let still: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(still);
      still = setTimeout(() => request.abort(), STILL_MS);
    };
    const end = (answer: Record<string, unknown> | null): void => {
      clearTimeout(still);
      resolve(answer);
    };
    request.open('POST', to);
    request.responseType = 'text';
    request.upload.onprogress = ({ loaded, total }) => {
      wait();
      onPart(total > 0 ? Math.round((loaded / total) * 100) : 0);
    };
    request.onerror = request.onabort = () => end(null);
    request.onload = () => end(read(request.responseText));
    wait();
    request.send(form);
  });

function read(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
