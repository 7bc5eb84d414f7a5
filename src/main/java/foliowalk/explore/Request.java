package foliowalk.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page asks for.
 *
 * @param session name the page has given itself
 * @param choices the place: positions of the choices from the initial state
 * @param from number of steps of the path that the page knows already
 */
record Request(String session, List<Integer> choices, int from) {
  static final int MOST_BYTES = 64 * 1024;
  static final int MOST_CHOICES = 10_000;

  private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Set<String> FIELDS = Set.of("session", "choices", "from");
  private static final ObjectMapper JSON = mapper();

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build());
    return mapper;
  }

  /**
   * Reads the body of a request.
   *
   * @throws Refusal with what is wrong with it
   */
  static Request read(HttpExchange exchange) throws Refusal, IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.matches("application/json(;.*)?")) {
      throw bad("the Content-Type must be application/json");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw bad("the request is longer than " + MOST_BYTES + " bytes");
    }
    return parse(body);
  }

  static Request parse(byte[] body) throws Refusal, IOException {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw bad("the request is not JSON: " + firstLine(e.getOriginalMessage()));
    }
    if (root == null || !root.isObject()) {
      throw bad("the request must be a JSON object with session, choices and from");
    }
    for (var names = root.fieldNames(); names.hasNext(); ) {
      if (!FIELDS.contains(names.next())) {
        throw bad("the request has a field other than session, choices and from");
      }
    }
    JsonNode session = root.path("session");
    if (!session.isTextual() || !SESSION.matcher(session.textValue()).matches()) {
      throw bad("session must be 1 to 40 letters, digits, - or _");
    }
    List<Integer> choices = choices(root.path("choices"));
    JsonNode from = root.path("from");
    if (!from.isMissingNode() && (!from.isInt() || from.intValue() < 0)) {
      throw bad("from must be a number of steps, 0 or more");
    }
    return new Request(session.textValue(), choices, from.asInt(0));
  }

  private static List<Integer> choices(JsonNode array) throws Refusal {
    if (!array.isArray()) {
      throw bad("choices must be a list of numbers, such as [0, 2, 1]");
    }
    if (array.size() > MOST_CHOICES) {
      throw bad("more than " + MOST_CHOICES + " choices");
    }
    List<Integer> choices = new ArrayList<>();
    for (JsonNode choice : array) {
      if (!choice.isInt() || choice.intValue() < 0) {
        throw bad("choice " + (choices.size() + 1) + " must be a number, 0 or more");
      }
      choices.add(choice.intValue());
    }
    return choices;
  }

  private static Refusal bad(String message) {
    return new Refusal(Refusal.BAD_REQUEST, message);
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }
}
