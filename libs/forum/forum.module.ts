import { Area } from '@folkmoot/platform/database/area.js';
import { ForumActionsResolver } from './graphql/forum-actions.resolver.js';
import { ForumCards } from './graphql/forum-cards.js';
import { ForumNoticesResolver } from './graphql/forum-notices.resolver.js';
import { ForumPostResolver } from './graphql/forum-post.resolver.js';
import { ForumFileResolver, ForumFileStateResolver } from './graphql/forum-file.resolver.js';
import { ForumHatsResolver } from './graphql/forum-hats.resolver.js';
import { ForumResolver } from './graphql/forum.resolver.js';
import { MatterResolver, ThreadQuestionResolver } from './graphql/matter.resolver.js';
import { PollCards } from './graphql/poll-cards.js';
import { PollResolver } from './graphql/poll.resolver.js';
import { PostLinks } from './graphql/post-links.js';
import { PostWordsResolver } from './graphql/post-words.resolver.js';
import { ForumLinks } from './forum-links.js';
import { ForumWork } from './forum-work.js';
import { ForumTold } from './forum-told.js';
import { BornInPost } from './born-in-post.js';
import { IdeasTold } from './ideas-told.js';
import { PollEndings } from './poll-endings.js';
import { questionTable, takenUpTable } from './storage/matter.tables.js';
import { Matters1763907020000 } from './storage/migrations/1763907020000-matters.js';
import { IdeasOfPosts1765900020000 } from './storage/migrations/1765900020000-ideas-of-posts.js';
import { Polls1763907030000 } from './storage/migrations/1763907030000-polls.js';
import { OpenPolls1765600000000 } from './storage/migrations/1765600000000-open-polls.js';
import { pollTable, voteTable } from './storage/poll.tables.js';
import {
  forumNoticeTable,
  forumPostTable,
  forumReadingTable,
  forumThreadTable,
} from './storage/forum.tables.js';
import { Forum1763906000000 } from './storage/migrations/1763906000000-forum.js';
import { ForumNotices1763906010000 } from './storage/migrations/1763906010000-forum-notices.js';
import { FilesOfPosts1765200020000 } from './storage/migrations/1765200020000-files-of-posts.js';
import { postFileTable } from './storage/post-file.table.js';
import { ScannedFiles } from './scanned-files.js';
import { OwnForumData } from './own-forum-data.js';

/** What the people of a place and its groups say to each other. */
@Area({
  tables: [
    forumThreadTable,
    forumPostTable,
    forumReadingTable,
    forumNoticeTable,
    questionTable,
    takenUpTable,
    pollTable,
    voteTable,
    postFileTable,
  ],
  migrations: [
    Forum1763906000000,
    ForumNotices1763906010000,
    Matters1763907020000,
    Polls1763907030000,
    FilesOfPosts1765200020000,
    OpenPolls1765600000000,
    IdeasOfPosts1765900020000,
  ],
  providers: [
    OwnForumData,
    ForumResolver,
    ForumHatsResolver,
    ForumActionsResolver,
    ForumPostResolver,
    ForumFileResolver,
    ForumFileStateResolver,
    ScannedFiles,
    ForumNoticesResolver,
    ForumCards,
    ForumLinks,
    PostLinks,
    PostWordsResolver,
    ForumTold,
    IdeasTold,
    BornInPost,
    MatterResolver,
    ThreadQuestionResolver,
    PollResolver,
    PollCards,
    PollEndings,
    ForumWork,
  ],
})
export class ForumModule {}
