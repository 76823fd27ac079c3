/** The element of a commitment on the board. */
export const rowId = (id: string): string => `commitment-${id}`;
