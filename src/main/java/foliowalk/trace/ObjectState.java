package foliowalk.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object that a schedule's events name, as it was before the first of them. From here on its
 * events tell every change that another thread could see.
 *
 * @param object role name, as in the events
 * @param type binary name of its class; {@code int[]} and the like for arrays
 * @param fields values by field name, or by index as {@code [0]}, in the order of the object
 */
public record ObjectState(String object, String type, Map<String, String> fields) {

  /** Copies the fields and keeps their order. */
  public ObjectState {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
