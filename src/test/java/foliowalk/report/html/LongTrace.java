package foliowalk.report.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A trace of any length: four threads, a switch every third step, a hundred objects. */
final class LongTrace {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LongTrace() {}

  static String json(int length) {
    ObjectNode trace = MAPPER.createObjectNode();
    trace.put("property", "deadlock").put("message", "long");
    ArrayNode steps = trace.putArray("steps");
    for (int i = 1; i <= length; i++) {
      String thread = "thread-" + i / 3 % 4;
      String object = "object" + i % 100;
      ObjectNode step = steps.addObject();
      step.put("number", i).put("thread", thread).put("operation", "write " + object);
      place(step, i);
      place(step.putArray("stack").addObject(), i);
      step.putArray("events")
          .addObject()
          .put("kind", "write")
          .put("object", object)
          .put("member", "value")
          .put("oldValue", String.valueOf(i - 100))
          .put("newValue", String.valueOf(i))
          .put("line", i % 50);
      ObjectNode after = step.putObject("after");
      after.putArray("locks").addObject().put("lock", "lock" + i % 7).put("holder", thread);
      after.putArray("blocked");
      after.putArray("readers").add("thread-" + i / 5 % 4);
      after
          .putArray("lifetimes")
          .addObject()
          .put("object", "Inode#1")
          .put("state", i % 11 < 5 ? "live" : "freed");
    }
    return trace.toString();
  }

  private static void place(ObjectNode node, int step) {
    node.put("class", "demo.Long").put("method", "step" + step % 20).putNull("kernel");
    node.put("file", "Long.java").put("line", step % 50).put("source", "value = " + step + ";");
  }
}
