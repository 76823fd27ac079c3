import { Area } from '@folkmoot/platform/database/area.js';
import { CommentActionsResolver } from './graphql/comment-actions.resolver.js';
import { CommentResolver } from './graphql/comment.resolver.js';
import { WordThread } from '@folkmoot/platform/word/word-thread.js';
import { MentionResolver } from './graphql/mention.resolver.js';
import { PlanResolver } from './graphql/plan.resolver.js';
import { PictureResolver } from './graphql/picture.resolver.js';
import { PriorityResolver } from './graphql/priority.resolver.js';
import { SectionCommentsResolver } from './graphql/section-comments.resolver.js';
import { SectionResolver } from './graphql/section.resolver.js';
import { SectionReadingResolver } from './graphql/section-reading.resolver.js';
import { SectionRequestResolver } from './graphql/section-request.resolver.js';
import { SectionVersionsResolver } from './graphql/section-versions.resolver.js';
import { SuggestionResolver } from './graphql/suggestion.resolver.js';
import { VersionResolver } from './graphql/version.resolver.js';
import { RedactionResolver } from './graphql/redaction.resolver.js';
import { ReturnedFileResolver } from './graphql/returned-file.resolver.js';
import { TextCopiesResolver } from './graphql/text-copies.resolver.js';
import { WordFileResolver } from './graphql/word-file.resolver.js';
import { WrittenTextResolver } from './graphql/written-text.resolver.js';
import { PlanCards } from './plan-cards.js';
import { SuggestionNotices } from './suggestion-notices.js';
import { PlanWork } from './plan-work.js';
import { PriorityMentions } from './priority-mentions.js';
import { SectionLinks } from './section-links.js';
import { SectionDeadlines } from './section-deadlines.js';
import { ReadMarks } from './reads/read-marks.js';
import { ReturnedFiles } from './reads/returned-files.js';
import { SectionTexts } from './reads/section-text.js';
import { VersionParagraphs } from './reads/version-paragraphs.js';
import { WrittenTexts } from './reads/written-text.js';
import { commentMentionTable, commentTable, commentThreadTable } from './storage/comments.tables.js';
import { Comments1763700570000 } from './storage/migrations/1763700570000-comments.js';
import { ParagraphNumbers1763800010000 } from './storage/migrations/1763800010000-paragraph-numbers.js';
import { Plans1763700500000 } from './storage/migrations/1763700500000-plans.js';
import { SectionVersions1763700530000 } from './storage/migrations/1763700530000-section-versions.js';
import { OpenSuggestions1763801020000 } from './storage/migrations/1763801020000-open-suggestions.js';
import { Suggestions1763801010000 } from './storage/migrations/1763801010000-suggestions.js';
import { ListedDrafts1763804000000 } from './storage/migrations/1763804000000-listed-drafts.js';
import { SectionRequests1763804010000 } from './storage/migrations/1763804010000-section-requests.js';
import { WordFiles1763803000000 } from './storage/migrations/1763803000000-word-files.js';
import { SuggestedIdeas1765900010000 } from './storage/migrations/1765900010000-suggested-ideas.js';
import { SectionView1767200000000 } from './storage/migrations/1767200000000-section-view.js';
import { ParagraphWriters1769500100000 } from './storage/migrations/1769500100000-paragraph-writers.js';
import { SectionMentions1763822000000 } from './storage/migrations/1763822000000-section-mentions.js';
import { planTable, priorityTable, sectionTable } from './storage/plans.tables.js';
import { SectionReadings1763804020000 } from './storage/migrations/1763804020000-section-readings.js';
import { sectionMentionTable } from './storage/section-mention.table.js';
import { sectionReadingTable } from './storage/section-reading.table.js';
import { sectionRequestTable } from './storage/section-request.table.js';
import { Redaction1763820005000 } from './storage/migrations/1763820005000-redaction.js';
import { redactionPartTable } from './storage/redaction-part.table.js';
import { sectionVersionTable } from './storage/section-version.table.js';
import { suggestionOriginTable, suggestionTable, suggestionWordsTable } from './storage/suggestion.tables.js';
import { wordFileTable } from './storage/word-file.table.js';
import { SuggestionRows } from './suggestion-rows.js';
import { SectionHoldings } from './section-holdings.js';
import { OwnPlanData } from './own-plan-data.js';

/** Plans: their priorities, and the sections that partners write together. */
@Area({
  tables: [
    planTable,
    priorityTable,
    sectionTable,
    sectionVersionTable,
    redactionPartTable,
    suggestionTable,
    suggestionWordsTable,
    suggestionOriginTable,
    commentThreadTable,
    commentTable,
    commentMentionTable,
    sectionRequestTable,
    wordFileTable,
    sectionReadingTable,
    sectionMentionTable,
  ],
  migrations: [
    Plans1763700500000,
    SectionVersions1763700530000,
    Comments1763700570000,
    ParagraphNumbers1763800010000,
    Suggestions1763801010000,
    Redaction1763820005000,
    WordFiles1763803000000,
    ListedDrafts1763804000000,
    SectionRequests1763804010000,
    OpenSuggestions1763801020000,
    SectionReadings1763804020000,
    SectionMentions1763822000000,
    SuggestedIdeas1765900010000,
    SectionView1767200000000,
    ParagraphWriters1769500100000,
  ],
  providers: [
    OwnPlanData,
    SectionHoldings,
    PlanResolver,
    PictureResolver,
    PriorityResolver,
    SectionResolver,
    SectionRequestResolver,
    SectionReadingResolver,
    ReadMarks,
    SectionVersionsResolver,
    VersionResolver,
    RedactionResolver,
    TextCopiesResolver,
    WrittenTextResolver,
    SectionCommentsResolver,
    CommentResolver,
    CommentActionsResolver,
    WordFileResolver,
    ReturnedFileResolver,
    ReturnedFiles,
    WordThread,
    SectionTexts,
    WrittenTexts,
    VersionParagraphs,
    SuggestionResolver,
    SuggestionRows,
    PlanCards,
    PlanWork,
    SuggestionNotices,
    SectionDeadlines,
    MentionResolver,
    PriorityMentions,
    SectionLinks,
  ],
})
export class PlansModule {}
