package foliowalk.report.saved;

import foliowalk.config.RunConfig;
import foliowalk.report.JsonReport;
import foliowalk.result.CodeLine;
import foliowalk.result.Completeness;
import foliowalk.result.ExitCode;
import foliowalk.result.FieldRule;
import foliowalk.result.InvariantInfo;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.StuckSearch;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.UnusableInputException;
import foliowalk.text.NaturalOrder;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a result that {@link JsonReport} wrote, or a trace. The verdict is not taken from the file
 * but made again from completeness, violations and targets; a file that claims another one is
 * refused. Only ERROR is believed, since nobody can rely on it for anything.
 */
public final class ResultReader {
  private static final Set<Integer> ERRORS =
      Set.of(
          ExitCode.USAGE,
          ExitCode.UNUSABLE_INPUT,
          ExitCode.ENGINE_UNAVAILABLE,
          ExitCode.INTERNAL_ERROR);

  private final String file;

  private ResultReader(String file) {
    this.file = file;
  }

  /**
   * Reads a result.
   *
   * @throws UnusableInputException when it is none, or contradicts itself; one line says where
   */
  public static RunResult read(Path file) throws UnusableInputException {
    ResultReader reader = new ResultReader(file.toString());
    return reader.result(reader.fields(file));
  }

  /** Reads the violations of a result, or the one of a trace. */
  public static SavedTraces readTraces(Path file) throws UnusableInputException {
    ResultReader reader = new ResultReader(file.toString());
    return reader.traces(reader.fields(file));
  }

  /**
   * As above, from what is no file of its own.
   *
   * @param name named in front of every complaint
   * @param in text in UTF-8; closed here
   */
  public static SavedTraces readTraces(String name, InputStream in) throws UnusableInputException {
    ResultReader reader = new ResultReader(name);
    return reader.traces(reader.fields(() -> in));
  }

  private SavedTraces traces(JsonFields json) throws UnusableInputException {
    if (!json.has("verdict")) {
      requireTrace(json);
      return new SavedTraces(
          json.text("engine"),
          json.text("programHash"),
          ConfigFields.config(json.object("config")),
          List.of(TraceFields.violation(json)));
    }
    RunResult result = result(json);
    if (result.violations().isEmpty()) {
      throw new UnusableInputException(file + " has no schedule: nothing was violated");
    }
    return new SavedTraces(
        result.engine(), result.programHash(), result.config(), result.violations());
  }

  /** Of what has no verdict. */
  private void requireTrace(JsonFields json) throws UnusableInputException {
    if (json.has("cells")) {
      throw new UnusableInputException(
          file
              + " is the record of a campaign; take a trace or result of one cell of it, which"
              + " foliowalk check writes");
    }
    if (!json.has("choices")) {
      throw notOurs();
    }
  }

  private UnusableInputException notOurs() {
    return new UnusableInputException(
        file + " is neither a result nor a trace of foliowalk (check --json, --trace)");
  }

  private JsonFields fields(Path path) throws UnusableInputException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UnusableInputException(
          file
              + (Files.isDirectory(path) ? " is a folder" : " is no file, but a device or a pipe"));
    }
    return fields(() -> Files.newInputStream(path));
  }

  private JsonFields fields(JsonFields.Source source) throws UnusableInputException {
    JsonFields json = JsonFields.of(file, source);
    json.requireOurs(
        JsonReport.SCHEMA_VERSION,
        "is neither a result nor a trace of foliowalk (check --json, --trace)");
    return json;
  }

  private RunResult result(JsonFields json) throws UnusableInputException {
    if (!json.has("verdict")) {
      requireTrace(json);
      throw json.complaint("is a trace, not a result; foliowalk replay takes it");
    }
    Statistics statistics = statistics(json);
    boolean failed = json.text("verdict").equals("ERROR");
    if (failed && !json.has("config")) { // ended before there was anything to walk
      return RunResult.failed("", RunConfig.of("", List.of(), List.of()), error(json));
    }
    List<Violation> violations = json.list("violations", TraceFields::violation);
    Reached reached = json.has("reached") ? reached(json.object("reached")) : Reached.UNKNOWN;
    List<String> missed =
        reached.targets().entrySet().stream()
            .filter(target -> target.getValue() == 0)
            .map(Map.Entry::getKey)
            .toList();
    Completeness completeness =
        new Completeness(
            json.flag("frontierEmpty"),
            json.list("cuts", JsonFields::asText),
            json.list("assumptions", JsonFields::asText),
            missed,
            json.has("stuckSearch")
                ? json.constant("stuckSearch", StuckSearch.class)
                : StuckSearch.NOT_DONE,
            failed ? Optional.of(json.text("reason")) : Optional.empty());
    Verdict verdict =
        failed ? error(json) : agreed(json, Verdict.from(completeness, violations, statistics));
    return new RunResult(
        json.text("engine"),
        ConfigFields.config(json.object("config")),
        json.text("programHash"),
        json.text("configHash"),
        verdict,
        violations,
        completeness,
        statistics,
        reached);
  }

  /** The verdict that follows from the contents, if the file claims no other. */
  private static Verdict agreed(JsonFields json, Verdict verdict) throws UnusableInputException {
    String claimed = json.text("verdict");
    if (!claimed.equals(verdict.word())
        || json.count("exitCode") != verdict.exitCode()
        || !json.text("reason").equals(verdict.reason())) {
      throw json.complaint(
          "claims "
              + claimed
              + " ("
              + json.text("reason")
              + ", exit code "
              + json.count("exitCode")
              + "), but its contents say "
              + verdict.word()
              + " ("
              + verdict.reason()
              + ", exit code "
              + verdict.exitCode()
              + ")");
    }
    return verdict;
  }

  private static Verdict.Error error(JsonFields json) throws UnusableInputException {
    int exitCode = json.smallCount("exitCode");
    if (!ERRORS.contains(exitCode)) {
      throw json.complaint("claims ERROR with exit code " + exitCode);
    }
    return new Verdict.Error(json.text("reason"), exitCode);
  }

  private static Statistics statistics(JsonFields json) throws UnusableInputException {
    Optional<String> schedules = json.textIfAny("schedules");
    if (schedules.isPresent() && !schedules.get().matches("[0-9]{1,100000}")) {
      throw json.complaint("schedules is not a number in decimal digits");
    }
    return new Statistics(
        json.count("states"),
        json.count("transitions"),
        json.smallCount("depth"),
        json.count("endStates"),
        schedules.map(BigInteger::new),
        json.text("schedulesNote"),
        json.real("seconds"),
        json.count("peakMemoryBytes"));
  }

  private static Reached reached(JsonFields json) throws UnusableInputException {
    TreeMap<String, Long> checks = new TreeMap<>(new NaturalOrder());
    checks.putAll(json.object("checks").counts());
    return new Reached(
        new TreeMap<>(json.object("targets").counts()),
        checks,
        new TreeSet<>(json.listIfAny("runLines", ResultReader::codeLine)),
        new TreeSet<>(json.list("idleLines", ResultReader::codeLine)),
        json.listIfAny("invariants", ResultReader::invariant),
        json.listIfAny("locking", ResultReader::fieldRule));
  }

  private static FieldRule fieldRule(JsonFields json) throws UnusableInputException {
    return new FieldRule(
        json.text("field"),
        json.constant("rule", FieldRule.Rule.class),
        json.list("guards", JsonFields::asText),
        json.count("checked"));
  }

  private static InvariantInfo invariant(JsonFields json) throws UnusableInputException {
    return new InvariantInfo(
        json.text("id"),
        json.text("sentence"),
        json.text("rule"),
        new TreeSet<>(json.list("checkedAt", ResultReader::codeLine)));
  }

  private static CodeLine codeLine(JsonFields json) throws UnusableInputException {
    try {
      return CodeLine.parse(json.asText());
    } catch (IllegalArgumentException e) {
      throw json.complaint(e.getMessage());
    }
  }
}
