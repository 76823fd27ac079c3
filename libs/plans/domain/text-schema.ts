/**
 * Of the nodes and marks that a section's editor knows. Raise it whenever one is added: an older editor would drop what it does
 * not know, so it must not open the text.
 */
export const TEXT_SCHEMA_VERSION = 5;
