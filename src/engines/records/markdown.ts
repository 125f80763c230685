// Markdown, as some forums keep their posts, as html. What comes out is not inert: it is cleaned like any other markup.
import { Marked } from 'marked'

const marked = new Marked({ async: false, gfm: true, breaks: true })

export const htmlOfMarkdown = (markdown: string): string => marked.parse(markdown, { async: false })
