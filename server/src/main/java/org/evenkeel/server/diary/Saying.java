package org.evenkeel.server.diary;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes down what is to be said later, before it is sealed.
@Component
class Saying {
  private final JsonMapper json;

  Saying(JsonMapper json) {
    this.json = json;
  }

  String written(Said said) {
    return json.writeValueAsString(said);
  }

  Said read(String written) {
    return json.readValue(written, Said.class);
  }

  String written(List<Trouble> troubles) {
    return json.writeValueAsString(troubles);
  }

  List<Trouble> readAll(String written) {
    return json.readValue(written, new TypeReference<List<Trouble>>() {});
  }
}
