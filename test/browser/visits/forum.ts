import type { Visits } from './visit.js';

export const forumVisits: Visits = {
  '/:place/forum': [
    { as: 'visitor', at: '/northmoor/forum' },
    { as: 'chair', at: '/northmoor/forum' },
    { as: 'participant', at: '/northmoor/forum?topic=transport' },
    { as: 'stranger', at: '/northmoor/forum' },
    { as: 'elsewhere', at: '/eastvale/forum' },
  ],
  '/:place/forum/new': [
    { as: 'chair', at: '/northmoor/forum/new' },
    { as: 'participant', at: '/northmoor/forum/new', refuse: 'Start the thread' },
    { as: 'visitor', at: '/northmoor/forum/new', status: 404 },
  ],
  '/:place/forum/files': [{ as: 'chair', at: '/northmoor/forum/files', file: true, status: 404 }],
  '/:place/forum/:thread': [
    { as: 'chair', at: '/northmoor/forum/1' },
    { as: 'participant', at: '/northmoor/forum/1', refuse: 'Post' },
    { as: 'elsewhere', at: '/northmoor/forum/1', status: 404 },
  ],
  '/:place/forum/:thread/posts/:post': [
    { as: 'chair', at: '/northmoor/forum/1/posts/1' },
    { as: 'chair', at: '/northmoor/forum/1/posts/1', refuse: 'Take it down' },
    { as: 'participant', at: '/northmoor/forum/1/posts/2' },
    { as: 'visitor', at: '/northmoor/forum/1/posts/1', status: 404 },
  ],
  '/my-work/forum': [{ as: 'chair', file: true, status: 404 }],
  '/:place/forum/:thread/matter': [
    { as: 'chair', at: '/northmoor/forum/1/matter', refuse: 'Ask them' },
    { as: 'participant', at: '/northmoor/forum/1/matter' },
    { as: 'elsewhere', at: '/northmoor/forum/1/matter', status: 404 },
  ],
  '/:place/forum/:thread/idea': [
    { as: 'participant', at: '/northmoor/forum/1/idea?post=1', refuse: 'Suggest them' },
    { as: 'elsewhere', at: '/northmoor/forum/1/idea', status: 404 },
  ],
  '/:place/forum/:thread/polls/new': [
    { as: 'participant', at: '/northmoor/forum/1/polls/new', refuse: 'Ask it' },
    { as: 'elsewhere', at: '/northmoor/forum/1/polls/new', status: 404 },
  ],
  '/:place/forum/:thread/polls/:poll': [
    { as: 'chair', at: 'poll' },
    { as: 'participant', at: 'poll', refuse: 'Send my answer' },
    { as: 'stranger', at: 'poll', status: 404 },
  ],
  '/:place/forum/:thread/read': [{ as: 'chair', at: '/northmoor/forum/1/read', file: true, status: 404 }],
};
