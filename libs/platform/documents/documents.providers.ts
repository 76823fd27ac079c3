import type { Provider } from '@nestjs/common';
import { AppendQueue } from './append-queue.js';
import { Compaction } from './compaction.js';
import { DocumentAccess } from './document-access.js';
import { DocumentChannel } from './document-channel.js';
import { DocumentDesk } from './document-desk.js';
import { DocumentKinds } from './document-kinds.js';
import { DocumentRewrites } from './document-rewrites.js';
import { DocumentRelay } from './document-relay.js';
import { DocumentStore } from './document-store.js';
import { EditLines } from './edit-lines.js';
import { FoldThread } from './fold-thread.js';
import { OpenDocuments } from './open-documents.js';
import { PresenceBoard } from './presence.js';
import { Projection } from './projection.js';
import { RecentSnapshots } from './recent-snapshots.js';
import { SuggestionDesk } from './suggestions/suggestion-desk.js';
import { DocumentUpkeep } from './upkeep.js';
import { WhoIsIn } from './who-is-in.js';

export const documentProviders: Provider[] = [
  DocumentKinds,
  DocumentStore,
  AppendQueue,
  RecentSnapshots,
  OpenDocuments,
  PresenceBoard,
  EditLines,
  DocumentUpkeep,
  FoldThread,
  Compaction,
  Projection,
  DocumentRelay,
  DocumentAccess,
  DocumentRewrites,
  SuggestionDesk,
  DocumentDesk,
  WhoIsIn,
  DocumentChannel,
];
