/** What the server lets this page do with the text, as it last said. */
export class TextAccess {
  /** Why the text is no longer open here. */
  closedFor: 'permission' | 'epoch' | null = null;
  /** Nobody changes this text now: it was closed while it stood open here. */
  frozen = false;
  private writable = false;
  private suggestable = false;

  constructor(private readonly suggests: boolean) {}

  get mayWrite(): boolean {
    return (this.writable || (this.suggests && this.suggestable)) && this.closedFor === null;
  }

  get said(): { mayWrite: boolean; maySuggest: boolean } {
    return { mayWrite: this.writable, maySuggest: this.suggestable };
  }

  say(mayWrite: boolean, maySuggest: boolean): void {
    this.writable = mayWrite;
    this.suggestable = maySuggest;
  }

  close(reason: 'permission' | 'epoch'): void {
    this.say(false, false);
    this.closedFor = reason;
  }
}
