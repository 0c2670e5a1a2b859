package org.example.errorcodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells what is known of an error from what a client threw: U1 to U6 of the contract. It looks
 * through the causes. An {@link ApiException} is what its client would receive. Where there was no
 * answer, a connection that failed, broke off or timed out is transient, a caller who gave up is
 * terminal, and so is anything else. It never throws, whatever the exception does. It is safe for
 * use by several threads.
 */
public final class ThrownErrors {
  /** How many errors are looked at, each the cause of the one before; it ends loops too. */
  private static final int MAX_CAUSES = 8;

  private final ErrorParser parser;
  private final Function<Throwable, Optional<ParsedError>> answerIn;

  /** Understands what the platform's HTTP client throws, which is never an answer. */
  public ThrownErrors() {
    this(new ErrorParser(), thrown -> Optional.empty());
  }

  /**
   * Understands what another client throws, too.
   *
   * @param parser what makes an error of an answer
   * @param answerIn the error in the answer that one throwable of that client holds; empty if it
   *     holds none
   */
  public ThrownErrors(ErrorParser parser, Function<Throwable, Optional<ParsedError>> answerIn) {
    this.parser = Objects.requireNonNull(parser);
    this.answerIn = Objects.requireNonNull(answerIn);
  }

  /**
   * What is known of an error.
   *
   * @param thrown what a client threw; or null
   * @return what its answer tells, else what its causes tell
   */
  public ParsedError parse(Throwable thrown) {
    return Contained.get(() -> classify(thrown), Answers.UNREAD);
  }

  private ParsedError classify(Throwable thrown) {
    List<Throwable> errors = causes(thrown);
    for (Throwable error : errors) {
      Optional<ParsedError> answered =
          error instanceof ApiException raised
              ? Optional.of(received(raised))
              : Contained.get(
                  () -> answerIn.apply(error).filter(ThrownErrors::isError), Optional.empty());
      if (answered.isPresent()) {
        return answered.get();
      }
    }
    ParsedError silent = parser.parse(0, null, Contained.get(() -> thrown.getMessage(), null));
    if (silent.known()) {
      return silent;
    }
    return errors.stream()
        .map(Failure::of)
        .filter(Objects::nonNull)
        .findFirst()
        .map(silent::with)
        .orElse(silent);
  }

  /** What the client of a service would receive. */
  private ParsedError received(ApiException raised) {
    ApiAnswer answer = raised.toAnswer(Settings.FORMAT);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return parser.parse(answer.status(), headers, answer.json());
  }

  /** A connection that breaks off in a body leaves the status that the answer began with (U2). */
  private static boolean isError(ParsedError answered) {
    return answered.code().isPresent() || answered.status().orElse(400) >= 400;
  }

  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> errors = new ArrayList<>();
    Throwable next = thrown;
    while (next != null && errors.size() < MAX_CAUSES) {
      Throwable error = next;
      errors.add(error);
      next = Contained.get(() -> error.getCause(), null);
    }
    return errors;
  }
}
