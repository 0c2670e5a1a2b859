import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints a line for each schema: which of the values it accepts. */
class Check {
  public static void main(String[] args) throws Exception {
    var mapper = new JsonMapper();
    JsonNode values = mapper.readTree(Files.readString(Path.of(args[0])));
    for (String file : List.of(args).subList(1, args.length)) {
      JsonNode document = mapper.readTree(Files.readString(Path.of(file)));
      String dialect = document.get("$schema").asString();
      Schema schema =
          SchemaRegistry.withDefaultDialect(
                  SpecificationVersion.fromDialectId(dialect).orElseThrow())
              .getSchema(document);
      schema.initializeValidators();
      var accepted = new ArrayList<Boolean>();
      for (JsonNode value : values) accepted.add(schema.validate(value).isEmpty());
      System.out.println(mapper.writeValueAsString(accepted));
    }
  }
}
