package foliowalk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Two numbers from the oracle of a corpus program.
 *
 * @param schedules number of complete schedules
 * @param shortest lengths of the shortest counterexamples
 */
public record OracleNumbers(long schedules, Collection<Integer> shortest) {

  /** Those of a program, such as {@code mutex.Peterson}. */
  public static OracleNumbers of(String name) throws IOException {
    Path file = Path.of("src", "test", "corpus").resolve(name.replace('.', '/') + ".java");
    Oracle oracle = Oracle.of(name, Files.readString(file)).get(0);
    return new OracleNumbers(
        oracle.schedules().orElseThrow().orElseThrow().longValueExact(),
        oracle.shortest().values());
  }
}
