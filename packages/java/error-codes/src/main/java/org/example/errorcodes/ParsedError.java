package org.example.errorcodes;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * An error that was received. Ask {@link #known()} first: then {@link #errorCode()} is there.
 *
 * @param format the shape that the body has; {@code text} if it has none of them, {@code empty} if
 *     there is no body
 * @param code the code as sent, which this version of the catalogue need not have; at most 1,000
 *     characters
 * @param errorCode the code, if this version of the catalogue has it
 * @param status from 100 to 599
 * @param message for a person, at most 1,000 characters; it may be translated: never match on it
 * @param type the kind of error as sent, at most 1,000 characters
 * @param param the request field at fault, at most 1,000 characters
 * @param requestId the id of the request that failed, 1 to 256 visible ASCII characters
 * @param retryAfter how long the server asks to wait, from 0 to 365 days
 * @param shouldRetry whether the server asks to try again, or not to
 * @param recovery whether sending again can help
 * @param actor who has to act
 * @param page the permanent address that explains the code, else the status
 * @param body the whole body, with the fields that no shape names, if it is a JSON object
 */
public record ParsedError(
    String format,
    Optional<String> code,
    Optional<ErrorCode> errorCode,
    OptionalInt status,
    String message,
    Optional<String> type,
    Optional<String> param,
    Optional<String> requestId,
    Optional<Duration> retryAfter,
    Optional<Boolean> shouldRetry,
    Recovery recovery,
    Actor actor,
    Optional<String> page,
    Optional<JsonNode> body)
    implements Retryable {
  /**
   * Whether this version of the catalogue has the code.
   *
   * @return true exactly if {@link #errorCode()} is present
   */
  public boolean known() {
    return errorCode.isPresent();
  }

  /**
   * Whether the code is a certain one.
   *
   * @param code one of the catalogue
   * @return false for any other code, and for none
   */
  public boolean is(ErrorCode code) {
    return errorCode.filter(code::equals).isPresent();
  }

  /** The same error with another verdict; its page stays. */
  ParsedError with(Verdict verdict) {
    return new ParsedError(
        format,
        code,
        errorCode,
        status,
        message,
        type,
        param,
        requestId,
        retryAfter,
        shouldRetry,
        verdict.recovery(),
        verdict.actor(),
        page,
        body);
  }
}
