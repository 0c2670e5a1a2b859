package org.example.errorcodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all codes. They are not in {@link ErrorCode} itself, because a class initializer
 * is limited to 64 KB, which 1,600 codes with their texts would fill.
 */
final class Codes {
  private static final Codes ALL = new Codes();

  private final CodeEntry[] entries = new CodeEntry[ErrorCode.values().length];
  private final Map<String, CodeEntry> byValue = new HashMap<>();
  private final Map<String, String> retired = new HashMap<>();
  private final Map<String, String> byDocsUrl = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private Codes() {
    CodeTable.fill(this);
    RetiredTable.fill(this);
    AliasTable.fill(this);
  }

  /** The text before and after the parameter of a value, and its code. */
  private record Pattern(String before, String after, String code) {
    boolean fits(String value) {
      return value.length() > before.length() + after.length()
          && value.startsWith(before)
          && value.endsWith(after);
    }
  }

  void add(CodeEntry entry) {
    entries[entry.code().ordinal()] = entry;
    byValue.put(entry.value(), entry);
    byDocsUrl.put(entry.docsUrl(), entry.value());
  }

  void retire(String value, String docsUrl) {
    retired.put(value, docsUrl);
    byDocsUrl.putIfAbsent(docsUrl, value);
  }

  void alias(String alias, String code) {
    aliases.put(alias, code);
  }

  void pattern(String before, String after, String code) {
    patterns.add(new Pattern(before, after, code));
  }

  static CodeEntry of(ErrorCode code) {
    return ALL.entries[code.ordinal()];
  }

  /** The entry of this code; null if there is none. */
  static @Nullable CodeEntry find(@Nullable String value) {
    return ALL.byValue.get(value);
  }

  /** The code that a value stands for (P84), or the value itself. */
  static @Nullable String canonical(@Nullable String value) {
    if (value == null || isOwn(value)) {
      return value;
    }
    String code = ALL.aliases.get(value);
    if (code != null) {
      return code;
    }
    for (Pattern pattern : ALL.patterns) {
      if (pattern.fits(value)) {
        return pattern.code;
      }
    }
    return value;
  }

  /** Whether the catalogue lists a code, even as retired or under another value. */
  static boolean isListed(@Nullable String value) {
    return isOwn(canonical(value));
  }

  private static boolean isOwn(@Nullable String value) {
    return find(value) != null || retiredDocsUrl(value) != null;
  }

  /** The code whose documentation has this URL; null if there is none. */
  static @Nullable String byDocsUrl(String docsUrl) {
    return ALL.byDocsUrl.get(docsUrl);
  }

  /** The URL of a retired code's documentation; null if the code is not retired. */
  static @Nullable String retiredDocsUrl(@Nullable String value) {
    return ALL.retired.get(value);
  }
}
