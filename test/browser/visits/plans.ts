import type { Visits } from './visit.js';

export const planVisits: Visits = {
  '/:place/plan': [
    { as: 'chair', at: '/northmoor/plan' },
    { as: 'chair', at: '/northmoor/plan?order=plan' },
    { as: 'visitor', at: '/northmoor/plan' },
    { as: 'elsewhere', at: '/eastvale/plan' },
  ],
  '/:place/plan/start': [
    { as: 'elsewhere', at: '/eastvale/plan/start' },
    { as: 'elsewhere', at: '/eastvale/plan/start', refuse: 'Start the plan' },
  ],
  '/:place/plan/priorities': [
    { as: 'chair', at: '/northmoor/plan/priorities' },
    { as: 'chair', at: '/northmoor/plan/priorities', refuse: 'Add this priority' },
  ],
  '/:place/plan/sections': [
    { as: 'chair', at: '/northmoor/plan/sections' },
    { as: 'chair', at: '/northmoor/plan/sections?like=better-care-fund-narrative' },
    { as: 'participant', at: '/northmoor/plan/sections', status: 404 },
  ],
  '/:place/plan/new': [
    { as: 'chair', at: '/northmoor/plan/new' },
    { as: 'chair', at: '/northmoor/plan/new', refuse: 'Add the section' },
  ],
  '/:place/plan/ask': [
    { as: 'chair', at: '/northmoor/plan/ask' },
    { as: 'chair', at: '/northmoor/plan/ask', refuse: 'Ask for it' },
    { as: 'participant', at: '/northmoor/plan/ask', status: 404 },
  ],
  '/:place/plan/:section/changes': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/changes' },
    { as: 'visitor', at: '/northmoor/plan/falls-at-home/changes', status: 404 },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/changes', status: 404 },
  ],
  '/:place/plan/:section/asked': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/asked' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/asked', refuse: 'Ask for it' },
    { as: 'chair', at: '/northmoor/plan/coming-home/asked' },
    { as: 'participant', at: '/northmoor/plan/coming-home/asked' },
    { as: 'visitor', at: '/northmoor/plan/coming-home/asked', status: 404 },
  ],
  '/:place/plan/new/word': [
    { as: 'chair', at: '/northmoor/plan/new/word' },
    { as: 'chair', at: '/northmoor/plan/new/word', refuse: 'Read this file' },
    { as: 'participant', at: '/northmoor/plan/new/word', status: 404 },
  ],
  '/:place/plan/new/word/:file': [{ as: 'chair', at: '/northmoor/plan/new/word/no-such-file', status: 404 }],
  '/:place/plan/:section/word': [{ as: 'stranger', at: '/northmoor/plan/falls-at-home/word', status: 404 }],
  '/:place/plan/:section/word/:file': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/word/no-such-file', status: 404 },
  ],
  '/:place/plan/:section/returned': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/returned' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/returned', refuse: 'Read this file' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/returned' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/returned', status: 404 },
  ],
  '/:place/plan/:section/returned/:file': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/returned/no-such-file', status: 404 },
  ],
  '/:place/plan/print': [
    { as: 'chair', at: '/northmoor/plan/print' },
    { as: 'participant', at: '/northmoor/plan/print' },
    { as: 'elsewhere', at: '/eastvale/plan/print', status: 404 },
  ],
  '/:place/plan/export/word': [
    { as: 'chair', at: '/northmoor/plan/export/word', file: true },
    { as: 'elsewhere', at: '/eastvale/plan/export/word', file: true, status: 404 },
  ],
  '/:place/plan/export/markdown': [
    { as: 'chair', at: '/northmoor/plan/export/markdown', file: true },
    { as: 'elsewhere', at: '/eastvale/plan/export/markdown', file: true, status: 404 },
  ],
  '/:place/plan/:section': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home?write' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home', status: 404 },
  ],
  '/:place/plan/:section/pictures': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/pictures', file: true, status: 404 },
  ],
  '/:place/plan/:section/settings': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/settings' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/settings', status: 404 },
  ],
  '/:place/plan/:section/versions': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions', refuse: 'Name this version' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/versions' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions', status: 404 },
  ],
  '/:place/plan/:section/versions/:number': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/versions/1' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions/1', status: 404 },
  ],
  '/:place/plan/:section/versions/:number/print': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/print' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions/1/print', status: 404 },
  ],
  '/:place/plan/:section/versions/:number/export/word': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/export/word', file: true },
    {
      as: 'stranger',
      at: '/northmoor/plan/falls-at-home/versions/1/export/word',
      file: true,
      status: 404,
    },
  ],
  '/:place/plan/:section/versions/:number/export/markdown': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/export/markdown', file: true },
    {
      as: 'stranger',
      at: '/northmoor/plan/falls-at-home/versions/1/export/markdown',
      file: true,
      status: 404,
    },
  ],
  '/:place/plan/:section/redact': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/redact' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/redact', refuse: 'Find these words' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/redact', status: 404 },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/redact', status: 404 },
  ],
  '/:place/plan/:section/versions/:number/restore': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/versions/1/restore' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/versions/1/restore', status: 404 },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/versions/1/restore', status: 404 },
  ],
  '/:place/plan/:section/print': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/print' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/print', status: 404 },
  ],
  '/:place/plan/:section/export/word': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/export/word', file: true },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/export/word', file: true, status: 404 },
  ],
  '/:place/plan/:section/export/markdown': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/export/markdown', file: true },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/export/markdown', file: true, status: 404 },
  ],
  '/:place/plan/:section/differences': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/differences?from=1' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/differences?from=1&to=1' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/differences?from=1', status: 404 },
  ],
  '/:place/plan/:section/writers': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/writers' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/writers?version=1' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/writers', status: 404 },
  ],
  '/:place/plan/:section/paragraphs': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/paragraphs', file: true },
  ],
  '/:place/plan/:section/suggestions/list': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/suggestions/list', file: true },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/suggestions/list', file: true, status: 404 },
  ],
  '/:place/plan/:section/suggestions': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/suggestions' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/suggestions', refuse: 'Reject the chosen' },
    { as: 'participant', at: '/northmoor/plan/falls-at-home/suggestions' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/suggestions', status: 404 },
  ],
  '/:place/plan/:section/comments': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/comments' },
    { as: 'chair', at: '/northmoor/plan/falls-at-home/comments', refuse: 'Send comment' },
    { as: 'stranger', at: '/northmoor/plan/falls-at-home/comments', status: 404 },
  ],
  '/:place/plan/:section/comments/posts': [
    { as: 'chair', at: '/northmoor/plan/falls-at-home/comments/posts', file: true, status: 404 },
  ],
  '/:place/plan/:section/comments/:thread': [
    { as: 'chair', at: 'thread' },
    { as: 'chair', at: 'thread', refuse: 'Send reply' },
    { as: 'visitor', at: 'thread', status: 404 },
    { as: 'elsewhere', at: 'thread', status: 404 },
  ],
};
