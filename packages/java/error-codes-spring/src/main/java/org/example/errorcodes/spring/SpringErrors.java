package org.example.errorcodes.spring;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.ErrorParser;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.ThrownErrors;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClientResponseException;

/** Errors as Spring has them, from and to those of this package. */
public final class SpringErrors {
  private SpringErrors() {}

  /**
   * An error as Spring's problem details (RFC 9457), for what takes those.
   *
   * @param error what was raised
   * @return with the page as its type, the meaning as its title, and the code as a property
   */
  public static ProblemDetail toProblemDetail(ApiException error) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(error.status()), error.getMessage());
    problem.setType(URI.create(error.code().page()));
    problem.setTitle(error.code().meaning());
    problem.setProperty("code", error.code().value());
    return problem;
  }

  /**
   * Understands what {@code RestClient} and {@code RestTemplate} throw, and whatever has that as
   * its cause.
   *
   * @param parser what makes an error of an answer
   * @return to be kept, and used by several threads
   */
  public static ThrownErrors thrownErrors(ErrorParser parser) {
    return new ThrownErrors(parser, thrown -> answerIn(thrown, parser));
  }

  private static Optional<ParsedError> answerIn(Throwable thrown, ErrorParser parser) {
    if (!(thrown instanceof RestClientResponseException answered)) {
      return Optional.empty();
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (answered.getResponseHeaders() != null) {
      answered.getResponseHeaders().forEach(headers::put);
    }
    return Optional.of(
        parser.parse(
            answered.getStatusCode().value(), headers, answered.getResponseBodyAsByteArray()));
  }
}
