package org.example.errorcodes;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Finds the message for people in a body of any shape (P72, P73). */
final class BodyText {
  /** How many values of a body are searched for its text. */
  private static final int MAX_VALUES = 256;

  /** How many keys of a field's path are shown. */
  private static final int MAX_STEPS = 16;

  private int values;

  private BodyText() {}

  /** The text; empty if there is none. */
  static String in(JsonNode body) {
    return new BodyText().textOf(body);
  }

  private boolean isUsedUp() {
    return values == MAX_VALUES;
  }

  private String textOf(JsonNode node) {
    if (isUsedUp()) {
      return "";
    }
    values++;
    if (node.isArray()) {
      return textOfAll(node);
    }
    if (node.isObject()) {
      return textOfObject(node);
    }
    String text = Fields.text(node);
    return Texts.isBlank(text) ? "" : text;
  }

  private String textOfAll(JsonNode list) {
    StringJoiner texts = new StringJoiner("; ");
    for (int at = 0; at < list.size() && !isUsedUp(); at++) {
      join(texts, textOf(list.path(at)));
    }
    return texts.toString();
  }

  private String textOfObject(JsonNode object) {
    for (String name : WellKnown.TEXTS) {
      JsonNode member = object.get(name);
      if (member == null) {
        continue;
      }
      String text = textOf(member);
      if (text.isEmpty() && name.equals("errors") && member.isObject()) {
        text = textByField(member);
      }
      if (!text.isEmpty()) {
        return labelled(path(object.path("loc")), text);
      }
    }
    return "";
  }

  private String textByField(JsonNode errors) {
    StringJoiner texts = new StringJoiner("; ");
    List<String> names = new ArrayList<>(errors.propertyNames());
    names.sort(Texts::compareByCodePoint);
    for (String name : names) {
      if (isUsedUp()) {
        break;
      }
      join(texts, labelled(name, textOf(errors.path(name))));
    }
    return texts.toString();
  }

  private static void join(StringJoiner texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private static String labelled(String label, String text) {
    return label.isEmpty() || text.isEmpty() ? text : label + ": " + text;
  }

  /** The path in an error's {@code loc}: {@code body.model}. */
  private static String path(JsonNode steps) {
    StringJoiner path = new StringJoiner(".");
    for (int at = 0; steps.isArray() && at < Math.min(steps.size(), MAX_STEPS); at++) {
      String step = Fields.code(steps.path(at));
      if (step != null) {
        path.add(step);
      }
    }
    return path.toString();
  }
}
