package org.example.errorcodes.vectors;

import java.time.Duration;
import org.example.errorcodes.Recovery;
import org.example.errorcodes.RetryPolicy;
import org.example.errorcodes.Retryable;
import org.example.errorcodes.vectors.Outcome.Needs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vector of {@code decideRetry}. */
final class DecideRetryVector {
  private DecideRetryVector() {}

  static String failureOf(JsonNode vector) throws Needs {
    JsonNode policy = vector.path("policy");
    RetryPolicy figures =
        policy.isMissingNode()
            ? RetryPolicy.standard()
            : new RetryPolicy(
                policy.path("attempts").intValue(),
                Given.duration(policy.path("initialDelayMs")),
                Given.duration(policy.path("maxDelayMs")),
                Given.duration(policy.path("maxRetryAfterMs")));
    Error error = Error.of(vector.path("error"));
    JsonNode told =
        ResultJson.json(
            figures.decide(
                error, Given.attempt(vector.path("attempt")), Given.real(vector.path("random"))));
    JsonNode expected = vector.path("expected");
    return ResultJson.equal(told, expected) ? null : told + " is not " + expected;
  }

  private record Error(
      Recovery recovery, @Nullable Duration retryAfter, @Nullable Boolean shouldRetry)
      implements Retryable {
    static Error of(JsonNode given) throws Needs {
      JsonNode shouldRetry = given.path("shouldRetry");
      return new Error(
          JsonMapper.shared().treeToValue(given.path("recovery"), Recovery.class),
          Given.duration(given.path("retryAfterMs")),
          shouldRetry.isNull() ? null : shouldRetry.booleanValue());
    }
  }
}
