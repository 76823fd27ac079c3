/** How often a thing was tried in vain: each time is waited for longer, and not everything is tried for ever. */
export class Patience {
  private failures = 0;
  private rejoins = 0;

  /** `still`: whether trying again makes sense when its time has come. */
  constructor(private readonly still: () => boolean) {}

  get tried(): boolean {
    return this.failures > 0;
  }

  joined(): void {
    this.failures = 0;
  }

  saved(): void {
    this.failures = this.rejoins = 0;
  }

  retry(again: () => void): void {
    this.failures += 1;
    const wait = Math.min(250 * 2 ** this.failures, 5_000);
    setTimeout(() => {
      if (this.still()) again();
    }, wait);
  }

  /** Three times before something is saved: a text that cannot be brought in step must not ask without end. */
  mayRejoin(): boolean {
    if (this.rejoins >= 3) return false;
    this.rejoins += 1;
    return true;
  }
}
