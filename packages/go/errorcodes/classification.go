package errorcodes

// classification is what an error means to a client.
type classification struct {
	recovery Recovery
	actor    Actor
	docsURL  string
}

// classify sets what an error means by its code, else by its status (P25, P26, P50 to
// P57).
func classify(result *ParsedError) {
	sent := result.Code
	if sent == "" {
		sent = Code(result.Type)
	}
	info := sent.info()
	retired := ""
	if info == nil {
		retired = retiredDocsURL(sent)
	}
	if info == nil && retired == "" {
		sent = result.Code
	}
	result.Code, result.Known = sent, info != nil
	c := classificationOf(result.Status)
	if info != nil {
		c = classification{info.Recovery, info.Actor, info.DocsURL}
	} else if retired != "" {
		c.docsURL = retired
	}
	result.Recovery, result.Actor, result.DocsURL = c.recovery, c.actor, c.docsURL
}

// classificationOf classifies an error of which only the status is known (P51 to P56);
// 0 stands for none.
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
