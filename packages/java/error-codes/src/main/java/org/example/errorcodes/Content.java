package org.example.errorcodes;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The content of a body, with its texts as they were sent. */
record Content(
    String format,
    String message,
    @Nullable String code,
    @Nullable String type,
    @Nullable String param) {
  /** How many errors that are nested as JSON in each other's messages are read. */
  private static final int MAX_NESTED = 3;

  /** Reads a body by the shape that fits, then from the well-known places. */
  static Content of(Body body) {
    return of(body, 0);
  }

  private static Content of(Body body, int nested) {
    ObjectNode tree = body.tree();
    if (tree == null) {
      return withoutShape(body.text());
    }
    Shape.Fit fit = body.fit();
    String message = fit == null ? "" : Fields.text(fit.message());
    String code = fit == null ? null : Fields.code(fit.code());
    String type = fit == null ? null : Fields.word(fit.type());
    String param = fit == null ? null : Fields.word(fit.param());
    if (fit == null || !fit.isClose()) {
      code = code != null ? code : BeyondShapes.code(tree);
      type = type != null ? type : BeyondShapes.type(tree);
      param = param != null ? param : BeyondShapes.param(tree);
    }
    if (code == null && type != null) {
      code = isListed(type) ? type : Codes.byDocsUrl(type);
    }
    if (Texts.isBlank(message)) {
      String text = BodyText.in(tree);
      message = text.isEmpty() ? message : text;
    }
    String upstream = BeyondShapes.upstream(tree);
    message = upstream == null ? message : upstream;
    String title = HtmlPage.title(Texts.trim(message));
    message = title == null ? message : title;
    if (fit == null && message.isEmpty() && code == null && type == null) {
      return withoutShape(body.text());
    }
    String format = fit == null ? "json" : fit.shape().name();
    Content content = new Content(format, message, code, type, param);
    return nested < MAX_NESTED ? content.withInner(nested) : content;
  }

  /** The text is null if the body was already decoded. */
  private static Content withoutShape(@Nullable String text) {
    String message = text == null ? "" : text;
    String title = HtmlPage.title(message);
    return new Content(
        "".equals(text) ? "empty" : "text", title == null ? message : title, null, null, null);
  }

  /**
   * Unwraps an error whose message is another error as JSON, which a gateway got from its upstream.
   */
  private Content withInner(int nested) {
    String text = Texts.trim(message);
    if (!Json.startsLikeJson(text)) {
      return this;
    }
    Body body = Body.of(text);
    Content inner = body.tree() == null ? null : of(body, nested + 1);
    if (inner == null || Texts.isBlank(inner.message)) {
      return this;
    }
    boolean isInner = code == null || (!isListed(code) && isListed(inner.code));
    return new Content(
        format,
        inner.message,
        isInner ? inner.code : code,
        type != null ? type : inner.type,
        param != null ? param : inner.param);
  }

  /** No part of a text beyond its limit can be that of another value. */
  private static boolean isListed(@Nullable String code) {
    return code != null && Codes.isListed(Texts.cut(code));
  }
}
