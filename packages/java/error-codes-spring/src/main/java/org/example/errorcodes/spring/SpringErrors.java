package org.example.errorcodes.spring;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.ProblemDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ClassUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Converts between the errors of this package and those of Spring. */
public final class SpringErrors {
  private static final boolean HAS_WEB_CLIENT =
      ClassUtils.isPresent(
          "org.springframework.web.reactive.function.client.WebClientResponseException",
          SpringErrors.class.getClassLoader());

  private SpringErrors() {}

  /**
   * Converts an error to Spring's problem details (RFC 9457).
   *
   * @param error the raised error
   * @return problem details with the documentation's URL as type, the code's meaning as title, and
   *     as properties the code, and the param and the details that the error has
   */
  public static ProblemDetail toProblemDetail(ApiException error) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(error.status()), error.message());
    ProblemDetails body = (ProblemDetails) error.toBody(BodyFormat.PROBLEM);
    problem.setType(URI.create(body.type()));
    problem.setTitle(body.title());
    problem.setProperty("code", body.code());
    if (body.param() != null) {
      problem.setProperty("param", body.param());
    }
    if (body.details() != null) {
      problem.setProperty("details", body.details());
    }
    return problem;
  }

  /**
   * Converts an error to Spring's error response, for your own controllers and exception handlers
   * in Spring MVC and WebFlux.
   *
   * <pre>{@code
   * @ExceptionHandler
   * ErrorResponse handle(ApiException error) {
   *   return SpringErrors.toErrorResponse(error);
   * }
   * }</pre>
   *
   * @param error the raised error
   * @return an error response with the status, the headers and the problem details of the error
   */
  public static ErrorResponse toErrorResponse(ApiException error) {
    return ErrorResponse.builder(error, toProblemDetail(error))
        .headers(headers -> error.render(BodyFormat.PROBLEM).headers().forEach(headers::set))
        .build();
  }

  /**
   * Reads an exception of {@code RestClient}, {@code RestTemplate}, {@code WebClient} or another
   * client. {@link org.example.errorcodes.RetryPolicy#call(java.util.concurrent.Callable,
   * java.util.function.Function) RetryPolicy.call} accepts this method as its reader.
   *
   * @param thrown the exception, or null
   * @return what is known about the error
   */
  public static ParsedError fromThrowable(@Nullable Throwable thrown) {
    return ParsedError.fromThrowable(thrown, SpringErrors::responseIn);
  }

  private static @Nullable ParsedError responseIn(Throwable thrown) {
    if (thrown instanceof RestClientResponseException received) {
      return parse(
          received.getStatusCode(),
          received.getResponseHeaders(),
          received.getResponseBodyAsByteArray());
    }
    return HAS_WEB_CLIENT ? WebClients.responseIn(thrown) : null;
  }

  private static ParsedError parse(
      HttpStatusCode status, @Nullable HttpHeaders given, byte @Nullable [] body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (given != null) {
      given.forEach(headers::put);
    }
    return ParsedError.from(status.value(), headers, body);
  }

  /** Loaded only if WebClient is present. */
  private static final class WebClients {
    static @Nullable ParsedError responseIn(Throwable thrown) {
      return thrown instanceof WebClientResponseException received
          ? parse(
              received.getStatusCode(),
              received.getHeaders(),
              received.getResponseBodyAsByteArray())
          : null;
    }
  }
}
