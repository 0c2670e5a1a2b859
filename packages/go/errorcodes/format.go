package errorcodes

// BodyFormat is the name of a format of error bodies.
type BodyFormat string

const (
	// FormatProblem is problem details (RFC 9457). Every service can send it.
	FormatProblem BodyFormat = "problem"
	// FormatJSON is a JSON object of no known format, in which a message, a code or a type
	// was found.
	FormatJSON BodyFormat = "json"
	// FormatText is any other body of no known format.
	FormatText BodyFormat = "text"
	// FormatEmpty is a missing or blank body.
	FormatEmpty BodyFormat = "empty"
)

// The media types of bodies.
const (
	jsonType    = "application/json"
	problemType = "application/problem+json"
)
