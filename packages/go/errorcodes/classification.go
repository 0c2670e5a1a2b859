package errorcodes

import (
	"cmp"
	"strings"
)

// classification is what an error means to a client.
type classification struct {
	recovery Recovery
	actor    Actor
	docsURL  string
}

// classify sets what an error means: by the entry of its code, which is nil if it is not
// known, by the URL of docs in the body, and by its status (P26, P50 to P57).
func (e *ParsedError) classify(info *Info, sentDocsURL string) {
	e.Known = info != nil
	if !e.Known {
		info = &Info{DocsURL: cmp.Or(retiredDocsURL(e.Code), sentDocsURL)}
	}
	e.Recovery, e.Actor, e.DocsURL = info.Recovery, info.Actor, info.DocsURL
	if e.Recovery == "" || e.Actor == "" || e.DocsURL == "" {
		byStatus := classificationOf(e.Status)
		e.Recovery = cmp.Or(e.Recovery, byStatus.recovery)
		e.Actor = cmp.Or(e.Actor, byStatus.actor)
		e.DocsURL = cmp.Or(e.DocsURL, byStatus.docsURL)
	}
}

// pageIn returns a type that is a page of the catalogue, that of a code which is newer
// than this package, or the empty string (P56).
func pageIn(typ string) string {
	if strings.HasPrefix(typ, docsAddress) {
		return typ
	}
	return ""
}

// classificationOf classifies an error by its status alone (P51 to P56); 0 means none.
func classificationOf(status int) classification {
	own, _ := Status(status).Info()
	class, _ := classOf(status).Info()
	recovery, actor := Terminal, Operator
	switch status {
	case 408, 425, 429:
		recovery, actor = Transient, Caller
	case 501, 505:
	default:
		switch classOf(status) {
		case Status4xx:
			recovery, actor = Correctable, Caller
		case Status5xx:
			recovery = Transient
		}
		recovery, actor = cmp.Or(class.Recovery, recovery), cmp.Or(class.Actor, actor)
	}
	return classification{
		recovery: cmp.Or(own.Recovery, recovery),
		actor:    cmp.Or(own.Actor, actor),
		docsURL:  cmp.Or(own.DocsURL, class.DocsURL),
	}
}
