package org.example.errorcodes;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes an error of the parts of an answer. */
final class Answers {
  /** What is known of an answer that cannot be read at all. */
  static final ParsedError UNREAD = parse(0, Headers.of(null), Body.of((String) null), null);

  private Answers() {}

  static ParsedError parse(int status, Headers headers, Body body, InstantSource clock) {
    ReceivedFields fields = body.fields();
    String message = body.text() == null ? "" : body.text();
    String code = null;
    String type = null;
    String param = null;
    if (fields != null) {
      message = fields.message();
      code = fields.code();
      type = fields.type();
      param = fields.param();
    }
    String sent = code == null ? type : code;
    CodeEntry entry = Codes.find(sent);
    String retiredPage = Codes.retiredPage(sent);
    if (entry != null || retiredPage != null) {
      code = sent;
    }

    message = Texts.wellFormed(message);
    RequestIds.AtEnd atEnd = RequestIds.atEnd(message);
    String requestId = RequestIds.in(headers);
    if (requestId == null && atEnd != null) {
      requestId = atEnd.id();
    }
    // A suffix with another id than the header's is someone else's, and stays.
    if (atEnd != null && atEnd.id().equals(requestId)) {
      message = message.substring(0, atEnd.at());
    }

    boolean isStatus = 100 <= status && status <= 599;
    Verdict verdict =
        entry != null
            ? new Verdict(entry.recovery(), entry.actor(), entry.page())
            : Verdict.of(isStatus ? status : 0);
    return new ParsedError(
        body.format(),
        Optional.ofNullable(code).map(Texts::clean),
        Optional.ofNullable(entry).map(CodeEntry::code),
        isStatus ? OptionalInt.of(status) : OptionalInt.empty(),
        Texts.cut(message),
        Optional.ofNullable(type).map(Texts::clean),
        Optional.ofNullable(param).map(Texts::clean),
        Optional.ofNullable(requestId),
        Optional.ofNullable(Contained.get(() -> RetryAfter.in(headers, clock), null)),
        shouldRetry(headers),
        verdict.recovery(),
        verdict.actor(),
        Optional.ofNullable(retiredPage != null ? retiredPage : verdict.page()),
        Optional.ofNullable(body.tree()));
  }

  private static Optional<Boolean> shouldRetry(Headers headers) {
    String said = headers.get("x-should-retry");
    if ("true".equals(said)) {
      return Optional.of(true);
    }
    return "false".equals(said) ? Optional.of(false) : Optional.empty();
  }
}
