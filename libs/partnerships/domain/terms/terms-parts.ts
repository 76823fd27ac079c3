/**
 * What a body's terms of reference settle, in the parts and in the order in which people read them: the usual fields of a
 * place committee's terms. A quorum and the rules of decision are data besides, so that a meeting can be tried by them.
 */
export const TERMS_PARTS = {
  authority: {
    title: 'What it is, and by what authority',
    fields: {
      parent: {
        label: 'Answers to',
        hint: 'The body that set it up. A place partnership has no authority of its own.',
      },
      instrument: {
        label: 'Set up by',
        hint: 'The resolution, agreement or scheme of delegation, with its date.',
      },
      purpose: { label: 'Purpose', hint: '' },
      delegated: {
        label: 'Delegated functions and limits',
        hint: 'What each partner has delegated, and up to how much.',
      },
      reserved: { label: 'Reserved matters', hint: 'What is never decided here, and who decides it.' },
    },
  },
  members: {
    title: 'Members',
    fields: {
      membership: {
        label: 'Members',
        hint: 'Which organisations have a seat, for whom it speaks, and who votes.',
      },
      attendees: { label: 'Who attends without a vote', hint: '' },
      chairing: { label: 'Chair and vice-chair', hint: 'How they are chosen.' },
      term: { label: 'Term of office', hint: '' },
      deputies: { label: 'Deputies', hint: 'Who may send one, and whether a deputy votes.' },
    },
  },
  quorum: { title: 'Quorum', fields: {} },
  decisions: { title: 'How it decides', fields: {} },
  meetings: {
    title: 'Meetings',
    fields: {
      conflicts: { label: 'Conflicts of interest', hint: '' },
      openness: { label: 'Public or private', hint: 'And what may be taken in private.' },
      frequency: { label: 'How often it meets', hint: '' },
      notice: {
        label: 'Notice and papers',
        hint: 'How long before a meeting, and where they are published.',
      },
      secretariat: { label: 'Secretariat', hint: '' },
      subgroups: { label: 'Subgroups', hint: '' },
    },
  },
  account: {
    title: 'Account, disputes and review',
    fields: {
      reporting: { label: 'Reports to', hint: '' },
      disputes: { label: 'Disputes', hint: 'The steps, and who takes each.' },
      review: { label: 'Review', hint: 'When these terms are looked at again: at least once a year.' },
      amendment: {
        label: 'How these terms are changed',
        hint: 'For example, by agreement of both founders.',
      },
    },
  },
} as const satisfies Record<
  string,
  { title: string; fields: Record<string, { label: string; hint: string }> }
>;

export type TermsPart = keyof typeof TERMS_PARTS;
export const isTermsPart = (text: string): text is TermsPart => Object.hasOwn(TERMS_PARTS, text);

/** Every field in words, in the order of reading. */
export const TERMS_FIELDS: Readonly<Record<string, { readonly label: string; readonly hint: string }>> =
  Object.assign({}, ...Object.values(TERMS_PARTS).map(({ fields }) => fields));
export const isTermsField = (text: string): boolean => Object.hasOwn(TERMS_FIELDS, text);
