package org.example.errorcodes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What may be said of an {@link ApiException} beside its code. */
public final class ApiExceptionBuilder {
  final ErrorCode code;
  int status;
  String message;
  String param;
  Duration retryAfter;
  String requestId;
  Throwable cause;

  private boolean isStatusGiven;

  ApiExceptionBuilder(ErrorCode code) {
    this.code = Objects.requireNonNull(code);
  }

  /**
   * The HTTP status to answer with, unless it is the first of the code's that is no class.
   *
   * @param status one of the code's
   * @return this
   */
  public ApiExceptionBuilder status(int status) {
    this.status = status;
    isStatusGiven = true;
    return this;
  }

  /**
   * What went wrong, for a person, unless it is what the code means. It is public.
   *
   * @param message a sentence, or null
   * @return this
   */
  public ApiExceptionBuilder message(String message) {
    this.message = message;
    return this;
  }

  /**
   * The request field at fault.
   *
   * @param param its name, or null
   * @return this
   */
  public ApiExceptionBuilder param(String param) {
    this.param = param;
    return this;
  }

  /**
   * How long the client should wait; it is told whole seconds, rounded up, at most 365 days.
   *
   * @param retryAfter null or a negative one is not told
   * @return this
   */
  public ApiExceptionBuilder retryAfter(Duration retryAfter) {
    this.retryAfter = retryAfter;
    return this;
  }

  /**
   * The id of the request that failed.
   *
   * @param requestId 1 to 256 visible ASCII characters without comma; another, or null, is not told
   * @return this
   */
  public ApiExceptionBuilder requestId(String requestId) {
    this.requestId = requestId;
    return this;
  }

  /**
   * What it came of. It is never sent.
   *
   * @param cause or null
   * @return this
   */
  public ApiExceptionBuilder cause(Throwable cause) {
    this.cause = cause;
    return this;
  }

  /**
   * The exception.
   *
   * @return to be thrown
   * @throws IllegalArgumentException if the status is none of the code's, or if none is given and
   *     the code has only classes of statuses
   */
  public ApiException build() {
    List<StatusRange> statuses = code.statuses();
    if (!isStatusGiven) {
      status =
          statuses.stream()
              .filter(listed -> !listed.isClass())
              .findFirst()
              .map(StatusRange::first)
              .orElseThrow(() -> refused("needs a status"));
    }
    if (statuses.stream().noneMatch(listed -> listed.contains(status))) {
      throw refused("does not come with status " + status);
    }
    return new ApiException(this);
  }

  private IllegalArgumentException refused(String fact) {
    String listed =
        code.statuses().stream().map(StatusRange::toString).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        code.value() + " " + fact + ". Give it one of " + listed + ".");
  }
}
