/** A text as a scalar of YAML, also within brackets: plain if nothing in it means anything there. */
export const yamlText = (text: string): string =>
  /^[A-Za-z][\w./-]*(?::[\w./-]+)*$/.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
