package errorcodes

// BodyFormat is the name of a format that bodies of errors have.
type BodyFormat string

const (
	// FormatProblem is problem details (RFC 9457). Every service can send it.
	FormatProblem BodyFormat = "problem"
	// FormatJSON is the format of a JSON object that fits no known format, and in which
	// a message, a code or a type was found.
	FormatJSON BodyFormat = "json"
	// FormatText is the format of any other body that fits no known format.
	FormatText BodyFormat = "text"
	// FormatEmpty is the format of a body that is missing or blank.
	FormatEmpty BodyFormat = "empty"
)

// The media types of bodies.
const (
	jsonType    = "application/json"
	problemType = "application/problem+json"
)
