package errorcodes

import "cmp"

// classification is what an error means to a client.
type classification struct {
	recovery Recovery
	actor    Actor
	docsURL  string
}

// classify sets what an error means, by its code or else by its status (P26, P50 to
// P57).
func classify(result *ParsedError) {
	if info := result.Code.info(); info != nil {
		result.Known = true
		result.Recovery, result.Actor, result.DocsURL = info.Recovery, info.Actor, info.DocsURL
		return
	}
	c := classificationOf(result.Status)
	result.Recovery, result.Actor = c.recovery, c.actor
	result.DocsURL = cmp.Or(retiredDocsURL(result.Code), c.docsURL)
}

// classificationOf classifies an error by its status alone (P51 to P56); 0 means none.
func classificationOf(status int) classification {
	if info, ok := Status(status).Info(); ok {
		return classification{info.Recovery, info.Actor, info.DocsURL}
	}
	class := classOf(status)
	info, listed := class.Info()
	switch status {
	case 408, 425, 429:
		return classification{Transient, Caller, info.DocsURL}
	case 501, 505:
		return classification{Terminal, Operator, info.DocsURL}
	}
	switch {
	case listed:
		return classification{info.Recovery, info.Actor, info.DocsURL}
	case class == Status4xx:
		return classification{Correctable, Caller, ""}
	case class == Status5xx:
		return classification{Transient, Operator, ""}
	}
	return classification{Terminal, Operator, ""}
}
