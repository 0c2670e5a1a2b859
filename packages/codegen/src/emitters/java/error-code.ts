import type { Catalog, Code } from "../../model/catalog.ts";
import { codeDoc } from "./docs.ts";
import { literal } from "./literal.ts";

/** `ErrorCode.java`: the codes as constants of an enum. */
export function errorCode({ codes }: Catalog): string {
  const constants = codes.map((code) => {
    return `${codeDoc(code, "  ")}${deprecation(code)}  ${code.constant},\n`;
  });
  return `import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;

/** Every error code. */
public enum ErrorCode {
${constants.join("")}  ;
${members}}
`;
}

function deprecation({ deprecated }: Code): string {
  if (!deprecated) return "";
  const { since } = deprecated;
  return `  @Deprecated${since === undefined ? "" : `(since = ${literal(since)})`}\n`;
}

/** What can be asked of a code. The answers are in a table: an initialiser may have 64 KB. */
const members = `
  /**
   * The code with a certain text.
   *
   * @param value as it is sent, character by character; or null
   * @return empty if this version of the catalogue does not have it
   */
  public static Optional<ErrorCode> of(String value) {
    return Optional.ofNullable(Codes.find(value)).map(CodeEntry::code);
  }

  /**
   * The text that is sent.
   *
   * @return the code as the catalogue writes it
   */
  @JsonValue
  public String value() {
    return Codes.of(this).value();
  }

  /**
   * The id of its category.
   *
   * @return the kind of errors that it belongs to
   */
  public String category() {
    return Codes.of(this).category();
  }

  /**
   * What it means.
   *
   * @return a few words
   */
  public String meaning() {
    return Codes.of(this).meaning();
  }

  /**
   * What to do about it.
   *
   * @return a few words
   */
  public String action() {
    return Codes.of(this).action();
  }

  /**
   * The statuses that it comes with.
   *
   * @return the first that is no class is the one to answer with
   */
  public List<StatusRange> statuses() {
    return Codes.of(this).statuses();
  }

  /**
   * Whether sending again can help.
   *
   * @return never null
   */
  public Recovery recovery() {
    return Codes.of(this).recovery();
  }

  /**
   * Who has to act.
   *
   * @return never null
   */
  public Actor actor() {
    return Codes.of(this).actor();
  }

  /**
   * Its permanent address.
   *
   * @return a URL
   */
  public String page() {
    return Codes.of(this).page();
  }

  /**
   * Why it should not be raised any more.
   *
   * @return empty if it may be raised
   */
  public Optional<Deprecation> deprecation() {
    return Optional.ofNullable(Codes.of(this).deprecation());
  }

  /** The text that is sent. */
  @Override
  public String toString() {
    return value();
  }
`;
