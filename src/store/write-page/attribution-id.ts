// The id of an edge, as SQL: derived from its post, source, role and article, in the form of every other id.

export const attributionId = (post: string, source: string, edge: string): string =>
  `'attr_' || substr(translate(encode(sha256(convert_to(concat_ws('|', ${post}, ${source},
    ${edge}.role, ${edge}.article_url), 'UTF8')), 'base64'), '+/', '-_'), 1, 20)`
