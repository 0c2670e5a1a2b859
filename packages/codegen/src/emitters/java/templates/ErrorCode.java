import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every error code of the catalogue. */
public enum ErrorCode {
  ;

  /**
   * Returns the code with the given text.
   *
   * @param value the text as it is sent, compared character by character; or null
   * @return the code, or empty if this version of the catalogue does not have it
   */
  public static Optional<ErrorCode> of(@Nullable String value) {
    return Optional.ofNullable(Codes.find(value)).map(CodeEntry::code);
  }

  /**
   * Returns the code as text. Where the catalogue's codes are numbers, a body has the number.
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
   * @return the kind of error, or null if the code is in no category
   */
  public @Nullable String category() {
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
   * @return a few words or sentences, or null if the catalogue does not say
   */
  public @Nullable String action() {
    return Codes.of(this).action();
  }

  /**
   * Returns the statuses that the code can be sent with.
   *
   * @return the statuses; the default is the first one that is not a class, or else the first
   *     number of the first class. Empty if the catalogue does not say: any status can be sent, and
   *     the default is 500
   */
  public List<StatusRange> statuses() {
    return Codes.of(this).statuses();
  }

  /**
   * Returns whether retrying can help.
   *
   * @return the recovery, or null if the status of each response decides
   */
  public @Nullable Recovery recovery() {
    return Codes.of(this).recovery();
  }

  /**
   * Returns who has to act.
   *
   * @return the actor, or null if the status of each response decides
   */
  public @Nullable Actor actor() {
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

  /** Returns the code as text. */
  @Override
  public String toString() {
    return value();
  }
}
