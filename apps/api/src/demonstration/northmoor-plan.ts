/** A paragraph, a heading or a list of the demonstration plan. */
export type Block =
  { readonly heading: string } | { readonly text: string } | { readonly list: readonly string[] };

export interface DemonstrationSection {
  readonly title: string;
  readonly owner: string;
  /** How far it is opened: the owner's draft, the partners, the forum too, or everybody. */
  readonly openTo: 'owner' | 'partners' | 'forum' | 'public';
  readonly blocks: readonly Block[];
}

export const PLAN_TITLE = 'Northmoor place plan 2026 to 2029';

export const PRIORITIES = [
  'Help at home before a crisis',
  'Home from hospital without delay',
  'Good mental health for children and young people',
  'Carers who can carry on',
  'A healthy home for everyone',
  'Fair access, starting on Gorse Hill and Beckside',
] as const;

export const SECTIONS: readonly DemonstrationSection[] = [
  {
    title: 'Our place',
    owner: 'council',
    openTo: 'public',
    blocks: [
      {
        text: 'Northmoor is a market town, two valleys and eleven villages. 238,000 people live here. One in four is over 65, and on Gorse Hill one child in three grows up in a household that struggles to pay for food and heating.',
      },
      { heading: 'What we heard' },
      {
        list: [
          '“I told my story six times before anybody could help.”',
          '“The bus stops at six. The clinic opens at five.”',
          '“Nobody asked who looks after me while I look after him.”',
        ],
      },
      { text: 'We will judge this plan by whether people stop saying these things.' },
    ],
  },
  {
    title: 'How we work with voluntary organisations',
    owner: 'voluntary',
    openTo: 'forum',
    blocks: [
      {
        text: 'Small organisations know people whom no service reaches. We want them in the room from the first draft, not in the consultation on the last.',
      },
      { heading: 'What each of us does differently' },
      {
        list: [
          'Papers come ten working days ahead, in plain words.',
          'Time spent in our meetings is paid where nobody’s job pays for it.',
          'Every idea from the forum gets an answer with a name under it.',
        ],
      },
    ],
  },
  {
    title: 'Home from hospital',
    owner: 'hospitals',
    openTo: 'partners',
    blocks: [
      {
        text: 'On a usual day 41 people wait in a hospital bed although they could be at home. The reason is rarely medical: a grab rail, a key safe, a carer who was never asked.',
      },
      { heading: 'What we change' },
      {
        list: [
          'One list of everyone who is ready to leave, seen by all who can help, every morning at nine.',
          'Moorland Homes fits rails and key safes within two working days.',
          'Home care starts on the day of discharge, seven days a week.',
        ],
      },
      { heading: 'What we still have to agree' },
      { text: 'Who pays for the first seventy-two hours when the assessment comes later.' },
    ],
  },
  {
    title: 'Carers',
    owner: 'carers',
    openTo: 'forum',
    blocks: [
      {
        text: 'About 25,000 people in Northmoor look after somebody. Most do not call themselves carers, and most have never been asked how they are.',
      },
      { text: 'We ask every carer once a year, wherever they meet us first.' },
    ],
  },
  {
    title: 'Children and young people’s mental health',
    owner: 'community',
    openTo: 'partners',
    blocks: [
      {
        text: 'Nobody under 18 waits longer than four weeks for a first conversation, wherever it takes place: school, college, youth club or clinic.',
      },
    ],
  },
  {
    title: 'Money and risk',
    owner: 'icb',
    openTo: 'owner',
    blocks: [{ text: 'Draft for our finance committee. To be opened to partners once it has met.' }],
  },
];
