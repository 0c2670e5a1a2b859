import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the tables of packages, each on a line. An argument is a package and the codes that its
 * catalogue retired, as JSON.
 */
class PrintAll {
  public static void main(String[] packages) throws ReflectiveOperationException {
    for (String one : packages) {
      String[] names = JsonMapper.shared().readValue(one, String[].class);
      var print =
          Class.forName(names[0] + ".PrintTables").getDeclaredMethod("main", String[].class);
      print.setAccessible(true);
      print.invoke(null, (Object) Arrays.copyOfRange(names, 1, names.length));
      System.out.println();
    }
  }
}
