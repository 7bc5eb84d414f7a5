package foliowalk.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Lets through what comes from the page itself. The address is that of this machine, but any page
 * in the person's browser can send requests to it, and any user of this machine; so every request
 * has to know a random token, and to be meant for this address by name, which one that a hostile
 * name server leads here (DNS rebinding) is not.
 */
final class Guard {
  private static final int TOKEN_BYTES = 16;
  private final byte[] token;
  private final String text;
  private final Set<String> hosts;

  /** For a server on a port. */
  Guard(int port) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    token = text.getBytes(StandardCharsets.US_ASCII);
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  /** What each address has to begin with, between slashes. */
  String token() {
    return text;
  }

  /**
   * The path behind the token.
   *
   * @throws Refusal when the request is not from the page
   */
  String check(HttpExchange exchange) throws Refusal {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      throw new Refusal(
          Refusal.FORBIDDEN, "the Host header must name this server as its address was printed");
    }
    String path = exchange.getRequestURI().getRawPath();
    int end = path == null ? -1 : path.indexOf('/', 1);
    String given = end < 0 ? "" : path.substring(1, end);
    if (!MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(
          Refusal.FORBIDDEN, "the address must begin with the token that foliowalk printed");
    }
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!hosts.contains(origin.replaceFirst("^http://", ""))) {
        throw new Refusal(Refusal.FORBIDDEN, "only the page of this server may ask it");
      }
    }
    return path.substring(end + 1);
  }
}
