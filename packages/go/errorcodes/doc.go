// Package errorcodes has every error code of the catalogue: what each means, an
// [Error] that services raise, and a [ParsedError] that clients make of whatever
// they receive.
//
// It is closed where you raise and open where you receive: [New] takes only
// codes that exist, with the statuses that they have, while [Parse] understands
// any answer as far as it goes and never fails.
//
// What every function does, to the last character, is written down in the
// contract of the catalogue, sentence by sentence (packages/conformance); P5 and
// the like name sentences of it.
package errorcodes
