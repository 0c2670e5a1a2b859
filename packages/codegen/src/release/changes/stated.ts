/** The sentence about a fact that the catalogue now states, or no longer states. */
export const statedFact = (field: string, subject: string, now: string | undefined): string =>
  now === undefined
    ? `The catalogue no longer states the ${field} of ${subject}.`
    : `The catalogue now states the ${field} of ${subject}: ${now}.`;
