package org.example.errorcodes;

import java.time.Duration;
import java.util.Optional;
import org.example.errorcodes.Outcome.Needs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vector of {@code decideRetry}. */
final class DecideRetryVector {
  private DecideRetryVector() {}

  static String failureOf(JsonNode vector) throws Needs {
    JsonNode policy = vector.path("policy");
    RetryDecider decider =
        policy.isMissingNode()
            ? new RetryDecider()
            : new RetryDecider(
                new RetryPolicy(
                    policy.path("attempts").intValue(),
                    Given.duration(policy.path("initialDelayMs")),
                    Given.duration(policy.path("maxDelayMs")),
                    Given.duration(policy.path("maxRetryAfterMs"))));
    Error error = Error.of(vector.path("error"));
    JsonNode told =
        Told.json(
            decider.decide(
                error, Given.attempt(vector.path("attempt")), Given.real(vector.path("random"))));
    JsonNode expected = vector.path("expected");
    return Told.equal(told, expected) ? null : told + " is not " + expected;
  }

  private record Error(
      Recovery recovery, Optional<Duration> retryAfter, Optional<Boolean> shouldRetry)
      implements Retryable {
    static Error of(JsonNode given) throws Needs {
      JsonNode shouldRetry = given.path("shouldRetry");
      return new Error(
          JsonMapper.shared().treeToValue(given.path("recovery"), Recovery.class),
          Optional.ofNullable(Given.duration(given.path("retryAfterMs"))),
          shouldRetry.isNull() ? Optional.empty() : Optional.of(shouldRetry.booleanValue()));
    }
  }
}
