package foliowalk.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foliowalk.browse.StateBrowser;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Serves the page and the answers it asks for, on this machine's own address only, until it is told
 * to quit, closed, or not asked anything for a while. A walk of all states runs beside it.
 */
public final class ExploreServer implements AutoCloseable {
  /** Requests that may be read at a time; one that does not come to its end takes a thread. */
  private static final int MOST_REQUESTS = 2000;

  /** Requests that may be worked on at a time. */
  private static final int WORKERS = 4;

  private static final int BACKLOG = 128;
  private static final int STACK_BYTES = 512 << 10;
  private static final long IDLE_SECONDS = 2;

  /**
   * What the JDK's server reads once, when its first one is made: seconds after which a request
   * that was not read to its end, and an answer that nobody takes, are dropped.
   */
  private static final Map<String, String> PROPERTIES =
      Map.of("sun.net.httpserver.maxReqTime", "4", "sun.net.httpserver.maxRspTime", "60");

  private static final long LOOK_MILLIS = 200;
  private static final long PATIENCE_SECONDS = 10;
  private static final String JSON = "application/json";

  private final StateBrowser browser;
  private final Sessions sessions;
  private final PageFiles files = new PageFiles();
  private final HttpServer server;
  private final Guard guard;
  private final ExecutorService workers;
  private final Semaphore working = new Semaphore(WORKERS);
  private final Thread walk;
  private final StopSignal stopWalk = new StopSignal();
  private final CountDownLatch quit = new CountDownLatch(1);
  private final Consumer<Throwable> defects;
  private volatile long lastAsked = System.nanoTime();

  private ExploreServer(StateBrowser browser, int port, Consumer<Throwable> defects)
      throws IOException {
    this.browser = browser;
    this.sessions = new Sessions(browser);
    this.defects = defects;
    PROPERTIES.forEach(System::setProperty);
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
            BACKLOG);
    this.guard = new Guard(server.getAddress().getPort());
    this.workers = workers();
    this.walk = new Thread(() -> walk(), "foliowalk-explore-walk");
    walk.setDaemon(true);
  }

  /**
   * A thread for each request while it is read, since the JDK's server reads in the thread that
   * answers: a few threads could all be held up by whoever begins requests and does not end them.
   */
  private static ExecutorService workers() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MOST_REQUESTS,
            MOST_REQUESTS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              String name = "foliowalk-explore-" + number.incrementAndGet();
              Thread thread = new Thread(null, task, name, STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Starts serving, and the walk beside it.
   *
   * @param port 0 for any that is free
   * @param defects told what should not have happened; the server goes on
   * @throws IOException when the port cannot be had
   */
  public static ExploreServer start(StateBrowser browser, int port, Consumer<Throwable> defects)
      throws IOException {
    ExploreServer made = new ExploreServer(browser, port, defects);
    made.server.createContext("/", made::handle);
    made.server.setExecutor(made.workers);
    made.server.start();
    made.walk.start();
    return made;
  }

  /** The address of the page, with its token. */
  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + guard.token() + "/");
  }

  /**
   * Waits for the end.
   *
   * @param stop asked several times a second
   * @param idle the end comes after so long without a request; zero for never
   */
  public void await(StopSignal stop, Duration idle) {
    try {
      while (!quit.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        boolean forgotten = !idle.isZero() && System.nanoTime() - lastAsked > idle.toNanos();
        if (stop.requested() || forgotten) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server, the walk and their threads. */
  @Override
  public void close() {
    stopWalk.stop("the server ends");
    server.stop(0);
    workers.shutdownNow();
    try {
      workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      walk.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void walk() {
    try {
      browser.explore(stopWalk);
    } catch (RuntimeException | Error e) {
      browser.failed("a defect of foliowalk ended the walk");
      defects.accept(e);
    }
  }

  private void handle(HttpExchange exchange) {
    boolean ends = false;
    try (exchange) {
      try {
        ends = answer(exchange);
      } catch (Refusal e) {
        send(exchange, e.status(), JSON, ExploreJson.error(e.getMessage()));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        defects.accept(e);
        send(exchange, 500, JSON, ExploreJson.error("a defect of foliowalk: " + e));
      }
    } catch (IOException e) {
      // The page went away before its answer came; there is nobody to tell.
    } finally {
      if (ends) {
        quit.countDown();
      }
    }
  }

  /** Whether the server is to end now. */
  private boolean answer(HttpExchange exchange) throws Refusal, IOException {
    String path = guard.check(exchange);
    lastAsked = System.nanoTime();
    Optional<PageFiles.File> file = files.find(path);
    if (file.isPresent()) {
      require(exchange, "GET");
      send(exchange, 200, file.get().type(), file.get().content());
      return false;
    }
    switch (path) {
      case "api/program" -> {
        require(exchange, "GET");
        send(exchange, 200, JSON, ExploreJson.program(browser));
      }
      case "api/position" -> {
        require(exchange, "POST");
        Request request = Request.read(exchange);
        send(exchange, 200, JSON, worked(() -> position(request)));
      }
      case "api/nearest" -> {
        require(exchange, "POST");
        Request request = Request.read(exchange);
        send(exchange, 200, JSON, worked(() -> nearest(request)));
      }
      case "api/quit" -> {
        require(exchange, "POST");
        send(exchange, 200, JSON, ExploreJson.way(List.of()));
        return true;
      }
      default -> throw new Refusal(Refusal.NOT_FOUND, "there is nothing at this address");
    }
    return false;
  }

  /** Something that makes an answer. */
  private interface Work {
    byte[] answer() throws Refusal;
  }

  private byte[] worked(Work work) throws Refusal {
    working.acquireUninterruptibly();
    try {
      return work.answer();
    } finally {
      working.release();
    }
  }

  private byte[] position(Request request) throws Refusal {
    try {
      return ExploreJson.position(
          sessions.of(request.session()).goTo(request.choices()), request.from());
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.BAD_REQUEST, e.getMessage());
    }
  }

  private byte[] nearest(Request request) throws Refusal {
    try {
      return ExploreJson.way(
          sessions.of(request.session()).toViolation(request.choices()).orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.BAD_REQUEST, e.getMessage());
    }
  }

  private static void require(HttpExchange exchange, String method) throws Refusal {
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new Refusal(Refusal.WRONG_METHOD, "only " + method + " is answered here");
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
