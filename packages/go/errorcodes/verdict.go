package errorcodes

// verdict is what to do about an error.
type verdict struct {
	recovery Recovery
	actor    Actor
	page     string
}

// verdictOf tells what to do about an error of which only the status is known,
// if that (P51 to P56); 0 stands for none.
func verdictOf(status int) verdict {
	if info, ok := Status(status).Info(); ok {
		return verdict{info.Recovery, info.Actor, info.Page}
	}
	class := classOf(status)
	info, listed := class.Info()
	switch status {
	case 408, 425, 429:
		return verdict{Transient, Caller, info.Page}
	case 501, 505:
		return verdict{Terminal, Operator, info.Page}
	}
	switch {
	case listed:
		return verdict{info.Recovery, info.Actor, info.Page}
	case class == Status4xx:
		return verdict{Correctable, Caller, ""}
	case class == Status5xx:
		return verdict{Transient, Operator, ""}
	}
	return verdict{Terminal, Operator, ""}
}
