import { Area } from '@folkmoot/platform/database/area.js';
import { ForumActionsResolver } from './graphql/forum-actions.resolver.js';
import { ForumCards } from './graphql/forum-cards.js';
import { ForumHatsResolver, ForumThreadHatsResolver } from './graphql/forum-hats.resolver.js';
import { ForumResolver } from './graphql/forum.resolver.js';
import { forumPostTable, forumReadingTable, forumThreadTable } from './storage/forum.tables.js';
import { Forum1763906000000 } from './storage/migrations/1763906000000-forum.js';

/** What the people of a place and its groups say to each other. */
@Area({
  tables: [forumThreadTable, forumPostTable, forumReadingTable],
  migrations: [Forum1763906000000],
  providers: [ForumResolver, ForumHatsResolver, ForumThreadHatsResolver, ForumActionsResolver, ForumCards],
})
export class ForumModule {}
