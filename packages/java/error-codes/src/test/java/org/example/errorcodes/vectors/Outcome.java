package org.example.errorcodes.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The outcome of the vectors of one file. */
final class Outcome {
  private final List<String> failures = new ArrayList<>();
  private final Set<String> needs = new TreeSet<>();
  private int run;
  private int leftOut;

  /** Runs a vector; whatever it throws is its failure, unless it says what it needs. */
  void run(JsonNode vector, Check check) {
    try {
      String failure = check.failureOf(vector);
      run++;
      if (failure != null) {
        fail(vector, failure);
      }
    } catch (Needs lacking) {
      leftOut++;
      needs.add(lacking.getMessage());
      if (!names(vector, lacking.getMessage())) {
        fail(vector, "was left out, but does not say that it needs " + lacking.getMessage());
      }
    } catch (Exception | StackOverflowError thrown) {
      run++;
      fail(vector, "threw " + thrown);
    }
  }

  private void fail(JsonNode vector, String fact) {
    failures.add(vector.path("name").asString() + ": " + fact);
  }

  private static boolean names(JsonNode vector, String need) {
    return vector.path("needs").valueStream().anyMatch(named -> named.asString().equals(need));
  }

  List<String> failures() {
    return failures;
  }

  int count() {
    return run + leftOut;
  }

  @Override
  public String toString() {
    return run
        + " run, "
        + leftOut
        + " left out"
        + (needs.isEmpty() ? "" : " " + needs).replace('[', '(').replace(']', ')');
  }

  /** Runs one vector. */
  interface Check {
    /** What is wrong with the result; null if nothing is. */
    String failureOf(JsonNode vector) throws Needs;
  }

  /** What a vector needs and the types of this language cannot be given. */
  static final class Needs extends Exception {
    private static final long serialVersionUID = 1L;

    Needs(String need) {
      super(need);
    }
  }
}
