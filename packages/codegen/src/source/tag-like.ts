/** Whether a name has the form of the tag of a language, such as `de` or `pt-BR`. */
export const isTagLike = (name: string): boolean =>
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(name);
