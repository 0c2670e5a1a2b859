package errorcodes

// maxErrors limits how many errors of a chain or tree are read. Errors can wrap each
// other in a cycle, and errors.Join can wrap one error many times.
const maxErrors = 1000

// chain returns an error and those that it wraps, in the order of [errors.Is].
func chain(err error) []error {
	var found []error
	pending := []error{err}
	for len(pending) > 0 && len(found) < maxErrors {
		last := len(pending) - 1
		next := pending[last]
		pending = pending[:last]
		if next == nil {
			continue
		}
		found = append(found, next)
		inner := guarded(func() []error { return wrappedBy(next) })
		for i := min(len(inner), maxErrors) - 1; i >= 0; i-- {
			pending = append(pending, inner[i])
		}
	}
	return found
}

// wrappedBy returns the errors that an error wraps.
func wrappedBy(err error) []error {
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return []error{err.Unwrap()}
	case interface{ Unwrap() []error }:
		return err.Unwrap()
	}
	return nil
}

// firstIn returns the first result that is not nil, from the outermost error on. An
// error whose methods panic counts as nil.
func firstIn[T any](errs []error, give func(error) *T) *T {
	for _, err := range errs {
		if given := guarded(func() *T { return give(err) }); given != nil {
			return given
		}
	}
	return nil
}

// guarded returns the result of a function that calls foreign methods; the zero value if
// it panics.
func guarded[T any](call func() T) (result T) {
	defer func() { _ = recover() }()
	return call()
}
