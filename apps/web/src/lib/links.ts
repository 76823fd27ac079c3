import { type BoardView, queryOf } from './board-view.js';
import { pageQuery } from './page-in.js';
/** Every address of the web, in one place. Addresses never change; the server keeps old names leading to new ones. */
const at = (...parts: (string | number)[]) => `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

export const links = {
  home: () => '/',
  findPlace: (text: string) => `/?q=${encodeURIComponent(text)}`,
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signInSent: () => '/sign-in/sent',
  signInCode: () => '/sign-in/code',
  signInLink: (token: string) => at('sign-in', 'link', token),
  signOut: () => '/sign-out',
  demonstration: () => '/demonstration',
  demonstrationMail: () => '/demonstration/mail',
  account: () => '/account',
  accountCode: () => '/account/code',
  addressMail: (token: string) => `/account/change/${encodeURIComponent(token)}`,
  /** What is kept about the reader, and how they leave. */
  ownData: () => '/account/data',
  ownDataFile: (as: 'html' | 'json') => at('account', 'data', 'export', as),
  leavePlace: () => '/account/leave',
  erase: () => '/account/erase',
  keptWords: () => '/account/kept-words',
  /** Where a person chooses the organisation they speak for. */
  hat: () => '/account/speaking-for',
  myWork: () => '/my-work',
  /** A picture, for whoever reads the text it stands in. */
  fileOfText: (document: string, file: string) => at('files', 'in', document, file),
  /** A file by itself, for whoever may have it. */
  file: (file: string) => at('files', file),
  /** For those who run this installation. */
  operator: () => '/operator',
  openPlace: () => '/operator/open-place',
  inbox: () => '/inbox',
  /** How the reader is mailed. */
  mails: () => '/account/mails',
  /** Where one gets the address of one’s calendar. */
  calendar: () => '/account/calendar',
  stopMails: (token: string) => at('stop-mails', token),
  /** Where the buttons of a mail lead; `say` is on-track, slipping, blocked or done. */
  reportFromMail: (token: string, say?: string) => `${at('report', token)}${say ? `?say=${say}` : ''}`,
  reportedFromMail: (token: string) => `${at('report', token)}?saved`,
  /** What came before a notice. */
  olderNotices: (before: string) => `/inbox?before=${before}`,
  help: () => '/help',
  privacy: () => '/privacy',
  cookies: () => '/cookies',
  accessibility: () => '/accessibility',
  contact: () => '/contact',
  findOrganisation: (text = '') => `/organisations${text ? `?q=${encodeURIComponent(text)}` : ''}`,
  /** For operators: who goes on with its work. */
  recordSuccessor: (key: string) => at('organisations', key, 'successor'),
  /** One of the register, as at today or another day. */
  organisation: (key: string, day?: string) => `${at('organisations', key)}${day ? `?day=${day}` : ''}`,

  /** For operators: published lists that come into the register. */
  registerImports: () => '/register/import',
  registerImport: (id: string) => at('register', 'import', id),
  /** How the year of an agreement goes, for its parties. */
  riskYear: (place: string, number: number) => at(place, 'agreements', number, 'year'),
  riskPosition: (place: string, number: number, id: string) =>
    at(place, 'agreements', number, 'year', 'positions', id),
  enterPosition: (place: string, number: number) => at(place, 'agreements', number, 'year', 'enter'),
  bringPositions: (place: string, number: number) => at(place, 'agreements', number, 'year', 'bring'),
  fundReport: (place: string, number: number, scheme: string, quarter?: number) =>
    `${at(place, 'agreements', number, 'year', 'reports', scheme)}${quarter ? `?quarter=${quarter}` : ''}`,
  riskStatement: (place: string, number: number, organisation: string) =>
    at(place, 'agreements', number, 'statements', organisation),
  riskFigures: (place: string, number: number) => at(place, 'agreements', number, 'figures.xlsx'),
  riskSchedules: (place: string, number: number) => at(place, 'agreements', number, 'schedules.docx'),
  place: (place: string) => at(place),
  join: (place: string, ...step: string[]) => at(place, 'join', ...step),
  plan: (place: string) => at(place, 'plan'),
  /** Its outline in the plan’s own order, and not the reader’s parts first. */
  planInOrder: (place: string) => `${at(place, 'plan')}?order=plan`,
  startPlan: (place: string) => at(place, 'plan', 'start'),
  priorities: (place: string) => at(place, 'plan', 'priorities'),
  usualSections: (place: string) => at(place, 'plan', 'sections'),
  addPicture: (place: string, section: string) => at(place, 'plan', section, 'pictures'),
  newSection: (place: string) => at(place, 'plan', 'new'),
  askForSection: (place: string) => at(place, 'plan', 'ask'),
  bringWord: (place: string) => at(place, 'plan', 'new', 'word'),
  sectionsFromFile: (place: string, file: string) => at(place, 'plan', 'new', 'word', file),
  bringWordTo: (place: string, section: string) => at(place, 'plan', section, 'word'),
  sectionFromFile: (place: string, section: string, file: string) => at(place, 'plan', section, 'word', file),
  /** Where an edited copy of a section comes back. */
  bringBack: (place: string, section: string) => at(place, 'plan', section, 'returned'),
  returnedFile: (place: string, section: string, file: string) =>
    at(place, 'plan', section, 'returned', file),
  section: (place: string, section: string) => at(place, 'plan', section),
  writeSection: (place: string, section: string) => `${at(place, 'plan', section)}?write`,
  sectionSettings: (place: string, section: string) => at(place, 'plan', section, 'settings'),
  /** That it is asked for by a day. */
  sectionAsked: (place: string, section: string) => at(place, 'plan', section, 'asked'),
  /** What changed since the reader read it. */
  sectionChanges: (place: string, section: string) => at(place, 'plan', section, 'changes'),
  sectionVersions: (place: string, section: string) => at(place, 'plan', section, 'versions'),
  sectionVersion: (place: string, section: string, number: number) =>
    at(place, 'plan', section, 'versions', number),
  redact: (place: string, section: string) => at(place, 'plan', section, 'redact'),
  restoreVersion: (place: string, section: string, number: number) =>
    at(place, 'plan', section, 'versions', number, 'restore'),
  printedPlan: (place: string) => at(place, 'plan', 'print'),
  printedSection: (place: string, section: string) => at(place, 'plan', section, 'print'),
  /** A copy of the plan, or of one section, as a file. */
  copyOfPlan: (place: string, as: 'markdown' | 'word') => at(place, 'plan', 'export', as),
  copyOfSection: (place: string, section: string, as: 'markdown' | 'word') =>
    at(place, 'plan', section, 'export', as),
  printedVersion: (place: string, section: string, number: number) =>
    at(place, 'plan', section, 'versions', number, 'print'),
  copyOfVersion: (place: string, section: string, number: number, as: 'markdown' | 'word') =>
    at(place, 'plan', section, 'versions', number, 'export', as),
  differences: (place: string, section: string, from: number) =>
    `${at(place, 'plan', section, 'differences')}?from=${from}`,
  writers: (place: string, section: string, version?: number) =>
    `${at(place, 'plan', section, 'writers')}${version ? `?version=${version}` : ''}`,
  /** For the editor: by what numbers people cite its paragraphs. */
  paragraphNumbers: (place: string, section: string) => at(place, 'plan', section, 'paragraphs'),
  sectionSuggestions: (place: string, section: string) => at(place, 'plan', section, 'suggestions'),
  /** For the editor: what is suggested, as data. */
  suggestionList: (place: string, section: string) => at(place, 'plan', section, 'suggestions', 'list'),
  suggestInSection: (place: string, section: string) => `${at(place, 'plan', section)}?write=suggest`,
  postComment: (place: string, section: string) => at(place, 'plan', section, 'comments', 'posts'),
  sectionComments: (place: string, section: string) => at(place, 'plan', section, 'comments'),
  commentThread: (place: string, section: string, thread: string) =>
    at(place, 'plan', section, 'comments', thread),
  /** What partner organisations are asked to approve. */
  signOffs: (place: string) => at(place, 'sign-offs'),
  signOff: (place: string, number: number) => at(place, 'sign-offs', number),
  /** Through whom the reader’s organisation decides, and when. */
  signOffRoutes: (place: string) => at(place, 'sign-offs', 'routes'),
  signOffRoute: (place: string, route: string) => at(place, 'sign-offs', 'routes', route),
  /** For whoever signs for the organisation whose hat they wear. */
  sign: (place: string, number: number) => at(place, 'sign-offs', number, 'sign'),
  /** Where somebody brings the minute of a board. */
  recordDecision: (place: string, number: number, organisation: string) =>
    at(place, 'sign-offs', number, 'record', organisation),
  agreements: (place: string) => at(place, 'agreements'),
  moneyColours: (place: string) => at(place, 'agreements', 'colours'),
  agreement: (place: string, number: number) => at(place, 'agreements', number),
  /** A rule of an agreement to be; `new` for one that is not there yet. */
  agreementRule: (place: string, number: number, rule: string) =>
    at(place, 'agreements', number, 'rules', rule),
  /** What a rule means for each partner in pounds. */
  ruleMeaning: (place: string, number: number, rule: string) =>
    at(place, 'agreements', number, 'rules', rule, 'meaning'),
  commitments: (place: string) => at(place, 'commitments'),
  /** The board as somebody chose to see it; what is usual stays out of the address. */
  board: (place: string, view: Partial<BoardView> & { page?: number } = {}) =>
    `${at(place, 'commitments')}${queryOf(view, view.page)}`,
  /** Where one chooses what the board shows, and keeps it under a name. */
  chooseView: (place: string, view: Partial<BoardView> = {}) =>
    `${at(place, 'commitments', 'view')}${queryOf(view)}`,
  /** The board for a room: large, and without anything to press. */
  projector: (place: string, view: Partial<BoardView> = {}, screen = 1) =>
    `${at(place, 'commitments', 'projector')}${queryOf(view, screen)}`,
  timeline: (place: string) => at(place, 'commitments', 'timeline'),
  /** A board’s address as that of a file of it. */
  takenBoard: (board: string, as: 'csv' | 'xlsx') => board.replace(/\?|$/, (rest) => `.${as}${rest}`),
  commitment: (place: string, number: number) => at(place, 'commitments', number),
  amendCommitment: (place: string, number: number) => at(place, 'commitments', number, 'change'),
  commitmentOrphans: (place: string, page = 1) => `${at(place, 'commitments', 'orphans')}${pageQuery(page)}`,
  whoWaits: (place: string, page = 1) => `${at(place, 'commitments', 'waiting')}${pageQuery(page)}`,
  /** For officers: their own log becomes commitments and actions. */
  bringLog: (place: string) => at(place, 'commitments', 'bring'),
  broughtLog: (place: string, file: string) => at(place, 'commitments', 'bring', file),
  commitmentRules: (place: string) => at(place, 'commitments', 'rules'),
  newCommitment: (place: string) => at(place, 'commitments', 'new'),
  newCommitmentFor: (place: string, priority: string) =>
    `${at(place, 'commitments', 'new')}?${new URLSearchParams({ priority })}`,
  /** One that is made of a section, perhaps of one of its paragraphs. */
  commitmentOfSection: (place: string, section: string) =>
    `${at(place, 'commitments', 'new')}?section=${encodeURIComponent(section)}`,
  commitmentOfPost: (place: string, thread: number, post: number) =>
    `${at(place, 'commitments', 'new')}?thread=${thread}&post=${post}`,
  /** For the editor: what a commitment can be made of, and where it is sent. */
  postCommitment: (place: string) => at(place, 'commitments', 'posts'),
  /** The threads, perhaps of one topic, perhaps those older than a thread. */
  forum: (place: string, { topic, before }: { topic?: string | null; before?: number } = {}) => {
    const query = new URLSearchParams({
      ...(topic ? { topic } : {}),
      ...(before === undefined ? {} : { before: String(before) }),
    });
    return `${at(place, 'forum')}${query.size > 0 ? `?${query}` : ''}`;
  },
  newThread: (place: string, topic: string | null = null) =>
    `${at(place, 'forum', 'new')}${topic ? `?${new URLSearchParams({ topic })}` : ''}`,
  /** At the first post that its reader has not read, unless a page is named. */
  /** Where a file goes that somebody brings for a post. */
  forumFiles: (place: string) => at(place, 'forum', 'files'),
  forumThread: (place: string, thread: number, page?: number) =>
    `${at(place, 'forum', thread)}${page ? `?page=${page}` : ''}`,
  /** A post on its page: 50 stand on each, and their numbers have no gaps. */
  forumPost: (place: string, thread: number, post: number) =>
    `${at(place, 'forum', thread)}?page=${Math.ceil(post / 50)}#post-${post}`,
  /** Whom a thread asks by a day, what answers it, and what its idea became. */
  threadMatter: (place: string, thread: number) => at(place, 'forum', thread, 'matter'),
  /** Where the idea of a post is suggested for the plan. */
  forumIdea: (place: string, thread: number, post: number) =>
    `${at(place, 'forum', thread, 'idea')}?post=${post}`,
  newPoll: (place: string, thread: number) => at(place, 'forum', thread, 'polls', 'new'),
  poll: (place: string, thread: number, poll: string) => at(place, 'forum', thread, 'polls', poll),
  forumRead: (place: string, thread: number) => at(place, 'forum', thread, 'read'),
  /** One post alone: what it said before, and what can be done with it. */
  forumPostAlone: (place: string, thread: number, post: number) => at(place, 'forum', thread, 'posts', post),
  /** Where somebody says that they have seen what waited for them in a forum. */
  forumNotice: () => '/my-work/forum',
  members: (place: string) => at(place, 'members'),
  /** Seats and offices. */
  arrange: (place: string) => at(place, 'members', 'arrange'),
  /** What an organisation that ended or merged holds in the place. */
  ended: (place: string, organisation: string) => at(place, 'members', 'ended', organisation),
  newAlliance: () => at('alliances', 'new'),
  /** Of an alliance: where it has seats, and how it elects who sits there. */
  elections: (alliance: string) => at(alliance, 'elections'),
  newElection: (alliance: string) => at(alliance, 'elections', 'new'),
  election: (alliance: string, id: string) => at(alliance, 'elections', id),
  seats: (place: string) => at(place, 'members', 'seats'),
  newSeat: (place: string, template?: string) =>
    `${at(place, 'members', 'seats', 'new')}${template ? `?template=${encodeURIComponent(template)}` : ''}`,
  vacancyAlarms: (place: string) => at(place, 'members', 'seats', 'alarms'),
  seat: (place: string, seat: string) => at(place, 'members', 'seats', seat),
  handover: (place: string, seat: string) => at(place, 'members', 'seats', seat, 'handover'),
  importMembers: (place: string) => at(place, 'members', 'import'),
  membersFromFile: (place: string, file: string) => at(place, 'members', 'import', file),
  invite: (place: string, seat?: string) =>
    `${at(place, 'members', 'invite')}${seat ? `?seat=${encodeURIComponent(seat)}` : ''}`,
  invitations: (place: string) => at(place, 'members', 'invitations'),
  invited: (place: string, token: string) => at(place, 'invited', token),
  /** Where one stands after saying no. */
  invitedNo: (place: string) => at(place, 'invited', 'answered'),
  about: (place: string) => at(place, 'about'),
  placeName: (place: string) => at(place, 'about', 'name'),
  /** Of which areas it is made, as at today or another day. */
  boundary: (place: string, day?: string) => `${at(place, 'about', 'boundary')}${day ? `?day=${day}` : ''}`,
  changeBoundary: (place: string) => at(place, 'about', 'boundary', 'change'),
  /** Terms of reference, as at today or another day. */
  terms: (place: string, day?: string) => `${at(place, 'about', 'terms')}${day ? `?day=${day}` : ''}`,
  changeTerms: (place: string, part: string) => at(place, 'about', 'terms', 'change', part),
  printedTerms: (place: string, day: string) => `${at(place, 'about', 'terms', 'print')}?day=${day}`,
  copyOfTerms: (place: string, day: string) =>
    `${at(place, 'about', 'terms', 'export', 'markdown')}?day=${day}`,
  /** What a newcomer wants to know first. */
  welcome: (place: string) => at(place, 'welcome'),
  /** What words mean in a place, and one word among them. */
  glossary: (place: string) => at(place, 'glossary'),
  glossaryWord: (place: string, word: string) => `${at(place, 'glossary')}#word-${encodeURIComponent(word)}`,
  newWord: (place: string) => at(place, 'glossary', 'new'),
  changeWord: (place: string, word: string) => at(place, 'glossary', 'words', word),
  wordProposal: (place: string, proposal: string) => at(place, 'glossary', 'proposals', proposal),
  /** The published register of interests. */
  interests: (place: string) => at(place, 'interests'),
  interestsAsCsv: (place: string) => at(place, 'interests', 'export', 'csv'),
  myInterests: (place: string) => at(place, 'interests', 'mine'),
  declareInterest: (place: string) => at(place, 'interests', 'declare'),
  /** With what is withheld, and who is due: for officers. */
  allInterests: (place: string) => at(place, 'interests', 'all'),
  interest: (place: string, id: string) => at(place, 'interests', id),
  newAgreement: (place: string) => at(place, 'agreements', 'new'),
  /** For a board paper. */
  agreementPrint: (place: string, number: number) => at(place, 'agreements', number, 'print'),
  agreementDraft: (place: string, number: number, part: string) =>
    at(place, 'agreements', number, 'draft', part),
  agreementChanges: (place: string, number: number, version: number) =>
    at(place, 'agreements', number, 'versions', version),
  /** To file its executed paper. */
  fileDeed: (place: string, number: number, version: number) =>
    at(place, 'agreements', number, 'versions', version, 'deed'),
  /** What organisations assume of an agreement’s year. */
  scenarios: (place: string, number: number) => at(place, 'agreements', number, 'scenarios'),
  newScenario: (place: string, number: number) => at(place, 'agreements', number, 'scenarios', 'new'),
  scenario: (place: string, number: number, id: string) => at(place, 'agreements', number, 'scenarios', id),
  scenarioAssumptions: (place: string, number: number, id: string) =>
    at(place, 'agreements', number, 'scenarios', id, 'assumptions'),
  /** A rule that one organisation tries by itself: its key, or `new`. */
  scenarioRule: (place: string, number: number, id: string, rule: string) =>
    at(place, 'agreements', number, 'scenarios', id, 'rules', rule),
  /** What texts name: for the editor, and to say that one has seen that one is named. */
  mentions: (place: string) => at(place, 'mentions'),
};

/** The row of navigation of a place: only what exists. */
export const placeNavigation = (place: string) => [
  { text: 'Plan', href: links.plan(place) },
  { text: 'Commitments', href: links.commitments(place) },
  { text: 'Agreements', href: links.agreements(place) },
  { text: 'Forum', href: links.forum(place) },
  { text: 'Members', href: links.members(place) },
  { text: 'About', href: links.about(place) },
];
