package foliowalk.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.browse.StateBrowser;
import foliowalk.config.Limits;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered, with what, and that nothing is left behind. */
class ExploreServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Throwable> defects = new CopyOnWriteArrayList<>();
  private static final long PATIENCE_MILLIS = 10_000;

  private ExploreServer server;

  @BeforeEach
  void start() throws IOException, UnusableInputException {
    server = ExploreServer.start(browser(), 0, defects::add);
  }

  private static StateBrowser browser() throws UnusableInputException {
    return StateBrowser.open(Runs.config("S7", "+design=a"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.close();
    for (Thread thread : alive()) {
      thread.join(PATIENCE_MILLIS); // a pool has ended a moment before its last thread has
    }
    assertThat(defects).isEmpty();
    assertThat(threads()).isEmpty();
  }

  private static List<String> threads() {
    return alive().stream().map(Thread::getName).toList();
  }

  private static List<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(
            thread ->
                thread.getName().startsWith("foliowalk-explore")
                    || thread.getName().startsWith("HTTP-Dispatcher"))
        .toList();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static void assertRefused(HttpResponse<String> response, int status, String words)
      throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode body = JSON.readTree(response.body());
    assertThat(body.path("error").asText()).contains(words).doesNotContain("\n");
  }

  @Test
  void page_and_its_files_are_served_with_headers_that_let_in_nothing_else() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(200);
    List<String> files =
        java.util.regex.Pattern.compile("(?:src|href)=\"([^\"#]+)\"")
            .matcher(page.body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(files).hasSizeGreaterThan(10);
    for (String file : files) {
      HttpResponse<String> response = get(file);
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe", "*");
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
      assertThat(response.body()).doesNotContain("innerHTML", "eval(", "https:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/program", "//api/program", "/x/api/program", "/page.css"})
  void without_the_token_nothing_is_answered(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertRefused(response, 403, "token");
  }

  @Test
  void tokens_differ_from_server_to_server() throws Exception {
    try (ExploreServer other = ExploreServer.start(browser(), 0, defects::add)) {
      String token = other.address().getPath();
      assertThat(token).hasSizeGreaterThan(20).isNotEqualTo(server.address().getPath());
      assertRefused(get(token + "api/program"), 403, "token");
    }
  }

  /** Sends bytes as they are, which the client of the JDK would refuse to. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: evil.example", "Host: 127.0.0.1", "Host: 127.0.0.1:1", "X: y"})
  void a_request_for_another_host_is_refused(String header) throws IOException {
    String path = server.address().getPath();
    String answer =
        raw("GET " + path + "api/program HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 403").contains("Host header");
  }

  @Test
  void a_page_of_another_origin_is_refused() throws Exception {
    String own = "http://127.0.0.1:" + server.address().getPort();
    for (String origin : List.of("http://evil.example", "null", own)) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(server.address().resolve("api/program"))
                  .header("Origin", origin)
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(origin).isEqualTo(origin.equals(own) ? 200 : 403);
    }
  }

  @Test
  void other_machines_do_not_reach_it() throws Exception {
    List<InetAddress> others = new ArrayList<>();
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      Collections.list(card.getInetAddresses()).stream()
          .filter(address -> !address.isLoopbackAddress())
          .forEach(others::add);
    }
    for (InetAddress address : others) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> new Socket(address, server.address().getPort()).close())
          .as("%s", address)
          .isInstanceOf(IOException.class);
    }
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void other_methods_and_addresses_are_refused() throws Exception {
    HttpRequest put =
        HttpRequest.newBuilder(server.address().resolve("api/program"))
            .PUT(BodyPublishers.ofString("x"))
            .build();
    assertRefused(client.send(put, BodyHandlers.ofString()), 405, "GET");
    assertRefused(get("api/position"), 405, "POST");
    assertRefused(post("", "{}"), 405, "GET");
    assertRefused(get("api/other"), 404, "nothing");
    assertRefused(get("../foliowalk/explore/page.html"), 403, "token");
    assertRefused(get("%2e%2e/page.html"), 404, "nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{",
        "null",
        "{}",
        "{\"session\":\"s\"}",
        "{\"session\":1,\"choices\":[]}",
        "{\"session\":\"\",\"choices\":[]}",
        "{\"session\":\"a b\",\"choices\":[]}",
        "{\"session\":\"s\",\"choices\":[-1]}",
        "{\"session\":\"s\",\"choices\":[1.5]}",
        "{\"session\":\"s\",\"choices\":[\"0\"]}",
        "{\"session\":\"s\",\"choices\":[99999999999]}",
        "{\"session\":\"s\",\"choices\":[[0]]}",
        "{\"session\":\"s\",\"choices\":[],\"from\":-1}",
        "{\"session\":\"s\",\"choices\":[],\"more\":1}",
        "{\"session\":\"s\",\"choices\":[],\"choices\":[]}",
        "{\"session\":\"s\",\"choices\":[]} {}",
        "{\"session\":\"s\",\"choices\":[[[[[[[[]]]]]]]]}",
        "{\"session\":\"s\",\"choices\":[0,77]}"
      })
  void garbage_gets_one_line(String body) throws Exception {
    assertRefused(post("api/position", body), 400, "");
    assertRefused(post("api/nearest", body), 400, "");
  }

  @Test
  void too_much_gets_one_line() throws Exception {
    String zeros = "0,".repeat(Request.MOST_CHOICES) + "0";
    assertRefused(
        post("api/position", "{\"session\":\"s\",\"choices\":[" + zeros + "]}"), 400, "choices");
    assertRefused(post("api/position", " ".repeat(Request.MOST_BYTES + 1)), 400, "longer than");
    HttpRequest text =
        HttpRequest.newBuilder(server.address().resolve("api/position"))
            .POST(BodyPublishers.ofString("{\"session\":\"s\",\"choices\":[]}"))
            .build();
    assertRefused(client.send(text, BodyHandlers.ofString()), 400, "Content-Type");
  }

  @Test
  void a_cut_walk_says_not_known_and_why() throws Exception {
    Limits limit = new Limits(50, 0, Duration.ZERO, 0);
    StateBrowser cut = StateBrowser.open(Runs.config("S7", "+design=a").withLimits(limit));
    try (ExploreServer other = ExploreServer.start(cut, 0, defects::add)) {
      String path = other.address().toString();
      JsonNode program;
      do {
        program = JSON.readTree(get(path + "api/program").body());
      } while (program.path("phase").asText().equals("running"));
      assertThat(program.path("phase").asText()).isEqualTo("incomplete");
      assertThat(program.path("reason").asText()).contains("--max-states 50");
      JsonNode here = JSON.readTree(post(path + "api/position", request("s", "[]")).body());
      assertThat(here.path("violation").path("reach").asText()).isEqualTo("not known");
      assertThat(here.path("options").get(0).path("violation").path("reach").asText())
          .isEqualTo("not known");
      assertThat(JSON.readTree(post(path + "api/nearest", request("s", "[]")).body()))
          .isEqualTo(JSON.readTree("{\"choices\":[]}"));
    }
  }

  @Test
  void many_pages_at_once_get_what_one_would() throws Exception {
    List<String> places = List.of("[]", "[0]", "[0,0]", "[0,0,0]", "[0,0,1]", "[0,0,0,1]");
    while (!JSON.readTree(get("api/program").body()).path("phase").asText().equals("complete")) {
      Thread.onSpinWait();
    }
    List<String> alone = new ArrayList<>();
    for (String place : places) {
      alone.add(withoutVisits(post("api/position", request("alone" + alone.size(), place)).body()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        int at = i % places.size();
        String session = "s" + i % 3; // several requests of one page at once, too
        calls.add(
            () ->
                withoutVisits(post("api/position", request(session, places.get(at))).body())
                    .equals(alone.get(at)));
      }
      for (Future<Boolean> call : pool.invokeAll(calls)) {
        assertThat(call.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String request(String session, String choices) {
    return "{\"session\":\"" + session + "\",\"choices\":" + choices + "}";
  }

  /** Where a page has been is its own. */
  private static String withoutVisits(String body) {
    return body.replaceAll("\"visited\":(true|false)", "");
  }

  @Test
  void pages_long_not_used_are_forgotten() throws UnusableInputException {
    Sessions sessions = new Sessions(browser());
    Object first = sessions.of("first");
    for (int i = 0; i < Sessions.MOST - 1; i++) {
      sessions.of("page" + i);
    }
    assertThat(sessions.of("first")).isSameAs(first);
    sessions.of("one more");
    assertThat(sessions.size()).isEqualTo(Sessions.MOST);
    assertThat(sessions.of("first")).isSameAs(first);
    for (int i = 0; i < Sessions.MOST; i++) {
      sessions.of("other" + i);
    }
    assertThat(sessions.of("first")).isNotSameAs(first);
  }

  @Test
  void quit_stop_and_idleness_end_the_wait() throws Exception {
    StopSignal stop = new StopSignal();
    stop.stop("interrupted");
    server.await(stop, Duration.ZERO);
    server.await(new StopSignal(), Duration.ofMillis(1));
    assertThat(post("api/quit", "{}").statusCode()).isEqualTo(200);
    server.await(new StopSignal(), Duration.ZERO);
  }

  /** Begins requests that never come to their end, and keeps the connections. */
  private List<Socket> begin(int count, String beginning) throws IOException {
    List<Socket> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
      open.add(socket);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
    return open;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "GET / HTTP/1.1\r\nHost: x",
        "POST /wrong/api/position HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50000\r\n\r\n",
        "POST /wrong/api/position HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
      })
  void requests_that_do_not_come_to_their_end_hold_nobody_up(String beginning) throws Exception {
    List<Socket> open = begin(200, beginning);
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server.address().resolve("api/program"))
              .timeout(Duration.ofSeconds(60))
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void answer_that_nobody_reads_holds_nobody_up() throws Exception {
    String page = server.address().getPath();
    String host = "127.0.0.1:" + server.address().getPort();
    List<Socket> open = begin(50, "GET " + page + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    try {
      assertThat(get("api/program").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}
