/** On the access stream, with `data.session`: what an open socket knows of its reader no longer holds. */
export const SESSION_ENDED = 'access.session-ended';
export const HAT_CHOSEN = 'access.hat-chosen';
