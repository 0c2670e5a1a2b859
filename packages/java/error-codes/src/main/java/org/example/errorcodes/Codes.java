package org.example.errorcodes;

import java.util.HashMap;
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

  private Codes() {
    CodeTable.fill(this);
    RetiredTable.fill(this);
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

  static CodeEntry of(ErrorCode code) {
    return ALL.entries[code.ordinal()];
  }

  /** The entry of this code; null if there is none. */
  static @Nullable CodeEntry find(@Nullable String value) {
    return ALL.byValue.get(value);
  }

  /** Whether the catalogue lists a code, even as retired. */
  static boolean isListed(@Nullable String value) {
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
