declare module 'xlsx-calc' {
  /** Computes every formula of a workbook in place. */
  export default function calculate(workbook: object): void;
}
