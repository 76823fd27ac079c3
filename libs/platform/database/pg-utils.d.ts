declare module 'pg/lib/utils.js' {
  const utils: {
    /** A value as the server takes it for a parameter. */
    prepareValue(value: unknown): string | Buffer | null;
  };
  export default utils;
}
