export interface DemonstrationPost {
  readonly by: string;
  readonly ago: number;
  readonly text: string;
  /** What somebody promised because of it, for their own organisation. */
  readonly became?: {
    readonly what: string;
    readonly by: string;
    readonly ago: number;
    readonly due: number;
  };
}

export interface DemonstrationThread {
  readonly title: string;
  readonly topic: string;
  /** Oldest first; `ago` in days. */
  readonly posts: readonly DemonstrationPost[];
}

export const THREADS: readonly DemonstrationThread[] = [
  {
    title: 'The last bus from Gorse Hill leaves before the clinic opens',
    topic: 'Getting there',
    posts: [
      {
        by: 'befriend',
        ago: 24,
        text: 'Three of the people we visit missed the evening clinic at Beckside in October. The last bus down from Gorse Hill goes at ten to six.\n\nNone of them said so to the clinic. They said they forgot.',
      },
      {
        by: 'diagnostics',
        ago: 23,
        text: 'We saw the empty chairs and sent reminders. Nobody here knew about the bus. Thank you.\n\nWe can open at four on Tuesdays from January, if that is a day that helps.',
      },
      {
        by: 'allotments',
        ago: 21,
        text: 'Tuesday is good: the community minibus stands idle from half past three. It wants a driver with the D1 licence, and we have one of those.',
        became: {
          what: 'Insure the community minibus for the Tuesday run to Beckside clinic',
          by: 'officer',
          ago: 18,
          due: 28,
        },
      },
      {
        by: 'officer',
        ago: 20,
        text: 'I will find out by the end of the month whether the council can insure the minibus for this, and say so here either way.',
      },
    ],
  },
  {
    title: 'What would make you stay in this forum?',
    topic: 'How we work',
    posts: [
      {
        by: 'voluntary',
        ago: 40,
        text: 'Northmoor Voluntary Action sits on the partnership for all of us. I would like to say there what small groups need, in your words. Two or three lines are plenty.',
      },
      {
        by: 'allotments',
        ago: 38,
        text: 'Papers I can read on the bus. Not forty pages the night before.',
      },
      {
        by: 'befriend',
        ago: 37,
        text: 'To hear what became of things:\n- who took it up\n- what they decided\n- why not, if not',
      },
      {
        by: 'carers',
        ago: 30,
        text: 'And pay for the hours. My trustees ask what a morning here brings the carers, and “influence” is a thin answer.',
      },
    ],
  },
  {
    title: 'Carers’ week: who is doing what?',
    topic: 'Dates',
    posts: [
      {
        by: 'carers',
        ago: 9,
        text: 'We are putting one list together so that nobody books the same hall twice. Tell us what you plan, where, and who to ring.',
      },
      {
        by: 'befriend',
        ago: 6,
        text: 'A coffee morning at the chapel on Gorse Hill, Wednesday from ten. Ring the office.',
      },
    ],
  },
];
