/** The server refuses an editor that knows fewer nodes than a text may hold: TEXT_SCHEMA_VERSION in libs/plans/domain/text-schema.ts. */
export const TEXT_SCHEMA_VERSION = 5;
