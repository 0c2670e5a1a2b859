package org.example.errorcodes;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An HTML page, such as proxies send. */
final class HtmlPage {
  private static final Pattern START =
      Pattern.compile("<(?:!doctype html|html)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE =
      Pattern.compile("<title[^<>]*+>([^<]*+)<", Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE = Pattern.compile("&(?:amp|lt|gt|quot|#39|nbsp);");

  private static final Pattern SPACES = Pattern.compile("[ \t\n\r]+");

  private static final Map<String, String> REFERENCES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");

  private HtmlPage() {}

  /** The title of a page (P77); null if the text is not HTML or has no title. */
  static @Nullable String title(String text) {
    if (!text.startsWith("<") || !START.matcher(text).lookingAt()) {
      return null;
    }
    Matcher title = TITLE.matcher(text);
    if (!title.find()) {
      return null;
    }
    String read =
        REFERENCE
            .matcher(title.group(1))
            .replaceAll(found -> Matcher.quoteReplacement(REFERENCES.get(found.group())));
    String line = Texts.trim(SPACES.matcher(read).replaceAll(" "));
    return line.isEmpty() ? null : line;
  }
}
