// Vanilla Forums.
import { defineEngine } from './define.ts'

export const vanilla = defineEngine({
  id: 'vanilla',
  marks: {
    '.ItemDiscussion': 0.4,
    '.ItemComment': 0.2,
    '.MessageList': 0.2,
    '.userContent': 0.1,
    'v-cdn.net': 0.1,
    'generator:vanilla': 0.5,
    '.DiscussionHeader': 0.2,
  },
  thread: {
    title: '.PageTitle h1, h1',
    boards: '.Breadcrumbs a',
    locked: '.Tag-Closed',
    pinned: '.Tag-Announcement',
  },
  posts: {
    each: '.ItemDiscussion, .ItemComment',
    // Discussions and comments are counted apart.
    nativeId: (post) => post.attr('id')?.replace(/^Discussion_(\d+)$/i, '$1-discussion') ?? null,
    url: '.Permalink@href',
    author: ['.Author a.Username', '.AuthorWrap .Username', '.Author'],
    authorUrl: ['.Author a.Username@href', '.Author a@href'],
    avatar: '.ProfilePhoto@src',
    role: ['.RoleTitle', '.Rank@title'],
    date: ['.DateCreated time', 'time'],
    edited: '.DateUpdated time',
    body: ['.Message', '.userContent'],
    drop: '.Signature, .Reactions, .Options',
    reactions: '.Column-Score',
  },
})
