export const noteField = (id: string): string => `note-field-${id}`;
/** Where a search shows what it found in it. */
export const noteFound = (id: string): string => `note-found-${id}`;

/** To the field with a note's words: in the next frame, because a new note's field is only then there. */
export const goToNote = (id: string): void =>
  void requestAnimationFrame(() => {
    const field = document.getElementById(noteField(id));
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  });
