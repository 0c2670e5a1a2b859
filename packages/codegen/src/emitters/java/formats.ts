import type { Catalog } from "../../model/catalog.ts";
import { bodies } from "../../wire/body.ts";
import { bodyOf, type Part } from "../../wire/shape.ts";
import { call, type Expression, javadoc, lines, literal, prose } from "./literal.ts";
import type { Content } from "./records.ts";

/** What each body is made of, by its name. */
export function contentsOf({ wire: { format } }: Catalog): Readonly<Record<string, Content>> {
  return {
    ErrorResponse: contentOf(bodyOf(format)),
    ProblemDetails: { properties: new Map(Object.entries(problem)) },
  };
}

/** Problem details (RFC 9457), member by member. */
const problem = {
  type: "facts.page()",
  title: "facts.meaning()",
  status: "facts.status()",
  detail: "facts.message()",
  code: "facts.code()",
};

const fields = {
  message: "facts.message()",
  type: "facts.category()",
  param: "facts.param()",
  code: "facts.code()",
};

function contentOf(part: Part): Content {
  if (typeof part === "string") return fields[part];
  if ("item" in part) return { item: contentOf(part.item) };
  return {
    properties: new Map(Array.from(part.properties, ([key, inner]) => [key, contentOf(inner)])),
  };
}

/** `AnswerFormat.java`: the formats that services answer in, each with what makes its body. */
export function answerFormat(catalog: Catalog, made: ReadonlyMap<string, Expression>): string {
  const constants = bodies(catalog).map(({ name, format, mediaType }) => {
    const isProblem = name === "ProblemDetails";
    const doc = isProblem
      ? "Problem details (RFC 9457)."
      : `The catalogue's own, {@code ${prose(format)}}.`;
    const body = made.get(name) ?? "null";
    const constant = call(isProblem ? "PROBLEM" : "OWN", literal(format), literal(mediaType), {
      body,
    });
    return javadoc("  ", doc) + lines("  ", "", constant, "").trimEnd();
  });
  const usesLists = JSON.stringify([...made.values()]).includes('"List.of"');
  return `import com.fasterxml.jackson.annotation.JsonValue;
${usesLists ? "import java.util.List;\n" : ""}import java.util.function.Function;

/** A format that errors are answered in. */
public enum AnswerFormat {
${constants.join(",\n")};
${members}}
`;
}

const members = `
  private final String value;
  private final String mediaType;
  private final Function<Facts, Object> maker;

  AnswerFormat(String value, String mediaType, Function<Facts, Object> maker) {
    this.value = value;
    this.mediaType = mediaType;
    this.maker = maker;
  }

  /**
   * The name of its shape.
   *
   * @return as the catalogue writes it
   */
  @JsonValue
  public String value() {
    return value;
  }

  /**
   * What its content-type is.
   *
   * @return a media type without parameters
   */
  public String mediaType() {
    return mediaType;
  }

  Object body(Facts facts) {
    return maker.apply(facts);
  }
`;
