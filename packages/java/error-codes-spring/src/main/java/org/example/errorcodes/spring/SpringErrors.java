package org.example.errorcodes.spring;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ParsedError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.RestClientResponseException;

/** Converts between the errors of this package and those of Spring. */
public final class SpringErrors {
  private SpringErrors() {}

  /**
   * Converts an error to Spring's problem details (RFC 9457).
   *
   * @param error the error that was raised
   * @return problem details whose type is the address of the documentation, whose title is the
   *     meaning of the code, and that have the code as a property
   */
  public static ProblemDetail toProblemDetail(ApiException error) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(error.status()), error.message());
    problem.setType(URI.create(error.code().docsUrl()));
    problem.setTitle(error.code().meaning());
    problem.setProperty("code", error.code().value());
    return problem;
  }

  /**
   * Converts an error to Spring's error response, for controllers and exception handlers of your
   * own, in Spring MVC and WebFlux.
   *
   * <pre>{@code
   * @ExceptionHandler
   * ErrorResponse handle(ApiException error) {
   *   return SpringErrors.toErrorResponse(error);
   * }
   * }</pre>
   *
   * @param error the error that was raised
   * @return an error response with the status, the headers and the problem details of the error
   */
  public static ErrorResponse toErrorResponse(ApiException error) {
    return ErrorResponse.builder(error, toProblemDetail(error))
        .headers(headers -> error.render(BodyFormat.PROBLEM).headers().forEach(headers::set))
        .build();
  }

  /**
   * Reads what {@code RestClient}, {@code RestTemplate} or another client threw. {@link
   * org.example.errorcodes.RetryPolicy#call(java.util.concurrent.Callable,
   * java.util.function.Function) RetryPolicy.call} takes this method as its reader.
   *
   * @param thrown what was thrown, or null
   * @return what is known of the error
   */
  public static ParsedError fromThrowable(@Nullable Throwable thrown) {
    return ParsedError.fromThrowable(thrown, SpringErrors::responseIn);
  }

  private static @Nullable ParsedError responseIn(Throwable thrown) {
    if (!(thrown instanceof RestClientResponseException received)) {
      return null;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (received.getResponseHeaders() != null) {
      received.getResponseHeaders().forEach(headers::put);
    }
    return ParsedError.from(
        received.getStatusCode().value(), headers, received.getResponseBodyAsByteArray());
  }
}
