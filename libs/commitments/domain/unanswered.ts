/** What was asked of an organisation and not answered for so many days comes back to whoever asked. */
export const UNANSWERED_DAYS = 14;
