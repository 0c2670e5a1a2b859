import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every error code of the catalogue. */
public enum ErrorCode {
  ;

  /**
   * Returns the code with the given text, such as {@code model_not_found}.
   *
   * @param value the text as it is sent, compared character by character; or null
   * @return the code, or empty if this version of the catalogue does not have it
   */
  public static Optional<ErrorCode> of(@Nullable String value) {
    return Optional.ofNullable(Codes.find(value)).map(CodeEntry::code);
  }

  /**
   * Returns the text that is sent.
   *
   * @return the code as the catalogue writes it
   */
  @JsonValue
  public String value() {
    return Codes.of(this).value();
  }

  /**
   * Returns the id of the code's category.
   *
   * @return the kind of error
   */
  public String category() {
    return Codes.of(this).category();
  }

  /**
   * Returns the code's meaning.
   *
   * @return a few words
   */
  public String meaning() {
    return Codes.of(this).meaning();
  }

  /**
   * Returns what to do about the error.
   *
   * @return a few words
   */
  public String action() {
    return Codes.of(this).action();
  }

  /**
   * Returns the statuses that the code can be sent with.
   * @return the statuses; the default is the first one that is not a class, or else the first
   *     number of the first class
   */
  public List<StatusRange> statuses() {
    return Codes.of(this).statuses();
  }

  /**
   * Returns whether retrying can help.
   *
   * @return the recovery
   */
  public Recovery recovery() {
    return Codes.of(this).recovery();
  }

  /**
   * Returns who has to act.
   *
   * @return the actor
   */
  public Actor actor() {
    return Codes.of(this).actor();
  }

  /**
   * Returns the permanent URL of the code's documentation.
   *
   * @return a URL
   */
  public String docsUrl() {
    return Codes.of(this).docsUrl();
  }

  /**
   * Returns why the code should no longer be raised.
   *
   * @return the deprecation, or null if the code is not deprecated
   */
  public @Nullable Deprecation deprecation() {
    return Codes.of(this).deprecation();
  }

  /** Returns the text that is sent. */
  @Override
  public String toString() {
    return value();
  }
}
