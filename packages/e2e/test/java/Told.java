package org.example.errorcodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints all that the package tells of its codes and statuses, as JSON. */
class Told {
  public static void main(String[] args) {
    List<Object> codes = new ArrayList<>();
    for (ErrorCode code : ErrorCode.values()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("constant", code.name());
      told.put("code", code.value());
      told.put("category", code.category());
      told.put("meaning", code.meaning());
      told.put("action", code.action());
      told.put("statuses", code.statuses().stream().map(StatusRange::toString).toList());
      told.put("recovery", code.recovery());
      told.put("actor", code.actor());
      told.put("page", code.page());
      told.put("deprecated", code.deprecation().map(Deprecation::reason));
      codes.add(told);
    }
    List<Object> statuses = new ArrayList<>();
    for (StatusInfo info : StatusInfo.all()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("status", info.status().toString());
      told.put("name", info.name());
      told.put("meaning", info.meaning());
      told.put("cause", info.cause());
      told.put("recovery", info.recovery());
      told.put("actor", info.actor());
      told.put("page", info.page());
      statuses.add(told);
    }
    Map<String, Object> retired = new LinkedHashMap<>();
    for (String code : args) {
      retired.put(code, Codes.retiredPage(code));
    }
    Object all = Map.of("codes", codes, "statuses", statuses, "retired", retired);
    // In UTF-8, whatever the platform's own encoding is.
    System.out.writeBytes(JsonMapper.shared().writeValueAsBytes(all));
    System.out.flush();
  }
}
