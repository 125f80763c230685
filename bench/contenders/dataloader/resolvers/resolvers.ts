// All resolvers under their types' names.
import { DateTime, Html, LanguageTag, Url } from '../../../../src/graphql/scalars.ts'
import { Author } from './author.ts'
import { Board } from './board.ts'
import { Forum } from './forum.ts'
import { Ingestion } from './ingestion.ts'
import { Node } from './node.ts'
import { Link, Post, PostRevision } from './post.ts'
import { Attribution, Provenance } from './provenance.ts'
import { Query } from './query.ts'
import { Source } from './source.ts'
import { Story, StoryMembership } from './story.ts'
import { Thread } from './thread.ts'

export const resolvers = {
  DateTime,
  URL: Url,
  HTML: Html,
  LanguageTag,
  Query,
  Node,
  Forum,
  Board,
  Thread,
  Post,
  PostRevision,
  Link,
  Author,
  Source,
  Attribution,
  Provenance,
  Ingestion,
  Story,
  StoryMembership,
}
