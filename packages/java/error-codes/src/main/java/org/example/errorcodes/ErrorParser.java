package org.example.errorcodes;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Tells what is known of an error from the answer that it came in. It never throws, whatever it
 * is given: P1 to P57 and S1 to S4 of the contract. Of errors of the virtual machine, such as {@link
 * OutOfMemoryError}, only {@link StackOverflowError} is contained. Each part of an answer may be missing: a
 * status is then 0, headers or a body null. It is safe for use by several threads.
 */
public final class ErrorParser {
  private final InstantSource clock;

  /** A parser that compares dates in headers with the time of the system. */
  public ErrorParser() {
    this(Clock.systemUTC());
  }

  /**
   * A parser with a clock of its own.
   *
   * @param clock the time that dates in headers are compared with
   */
  public ErrorParser(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * The error in an answer whose body came in bytes.
   *
   * @param status one that is not from 100 to 599 is none
   * @param headers name to values, names in any case; or null
   * @param body in UTF-8, of which the first MiB counts; or null
   * @return what is known of the error
   */
  public ParsedError parse(int status, Map<String, List<String>> headers, byte[] body) {
    return parse(status, headers, () -> Body.of(body));
  }

  /**
   * The error in an answer whose body came as text.
   *
   * @param status one that is not from 100 to 599 is none
   * @param headers name to values, names in any case; or null
   * @param body of which the first MiB counts, in UTF-8; or null
   * @return what is known of the error
   */
  public ParsedError parse(int status, Map<String, List<String>> headers, String body) {
    return parse(status, headers, () -> Body.of(body));
  }

  /**
   * The error in an answer whose body was decoded already.
   *
   * @param status one that is not from 100 to 599 is none
   * @param headers name to values, names in any case; or null
   * @param body of any size and depth; or null
   * @return what is known of the error
   */
  public ParsedError parse(int status, Map<String, List<String>> headers, JsonNode body) {
    return parse(status, headers, () -> Body.of(body));
  }

  /**
   * The error in an answer of the platform's HTTP client.
   *
   * @param response with a body of bytes, a String, a JsonNode, an InputStream or a Stream of
   *     lines; the last two are read up to the limit and closed, and of one that breaks off, what
   *     came counts; any other body is none
   * @return what is known of the error
   */
  public ParsedError parse(HttpResponse<?> response) {
    int status = Contained.get(() -> response.statusCode(), 0);
    Map<String, List<String>> headers = Contained.get(() -> response.headers().map(), null);
    return parse(status, headers, () -> ResponseBodies.read(response));
  }

  private ParsedError parse(
      int status, Map<String, List<String>> headers, Supplier<? extends Body> body) {
    return Contained.get(
        () -> Answers.parse(status, Headers.of(headers), body.get(), clock), Answers.UNREAD);
  }

  /**
   * The error in an event of a stream ({@code text/event-stream}).
   *
   * @param event its lines
   * @param status of the answer that the stream is in; one that is not from 100 to 599 is none
   * @param headers of that answer, or null
   * @return empty if the event is no error
   */
  public Optional<ParsedError> parseEvent(
      String event, int status, Map<String, List<String>> headers) {
    return Contained.get(() -> errorIn(EventText.of(event), status, headers), Optional.empty());
  }

  private Optional<ParsedError> errorIn(
      EventText event, int status, Map<String, List<String>> headers) {
    ParsedError error = parse(status, headers, event.data());
    boolean hasShape = !error.format().equals("text") && !error.format().equals("empty");
    return hasShape || event.isError() ? Optional.of(error) : Optional.empty();
  }
}
