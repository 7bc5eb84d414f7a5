package foliowalk.cli;

import foliowalk.browse.StateBrowser;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.explore.ExploreServer;
import foliowalk.result.ExitCode;
import foliowalk.run.UnusableInputException;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a page on which a person walks the state space. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Serves a page on this machine's own address, on which you take the steps of one program by"
          + " hand and see what each leads to.",
      "A walk of all states runs beside it and tells from where a violation can still be reached.",
      "Ends with the page's Quit button, Ctrl-C, or when not used for a while (--idle)."
    },
    customSynopsis = "foliowalk explore FILE.jpf [+key=value ...] [OPTIONS]")
final class ExploreCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  /** Keeps the graph of a walk without a limit of its own below about a gigabyte. */
  private static final long MOST_STATES = 5_000_000;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE.jpf [+key=value ...]",
      description = "JPF application properties, and values that go before those of the file.")
  private List<String> positional = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the page (default: any that is free).")
  private int port;

  @Option(
      names = "--idle",
      paramLabel = "TIME",
      converter = LimitOptions.Time.class,
      description = "End after TIME without a request, such as 30m (default: 2h; 0s: never).")
  private Duration idle = Duration.ofHours(2);

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean open;

  @Mixin private LimitOptions limits;

  ExploreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnusableInputException {
    RunConfig config = config();
    StateBrowser browser = StateBrowser.open(config, surroundings.stop());
    try (ExploreServer server =
        ExploreServer.start(browser, port, e -> CommandLineTool.defect(surroundings, e))) {
      surroundings.out().print("explore at " + server.address() + "\n");
      surroundings.out().flush();
      if (open) {
        open(server.address());
      }
      server.await(surroundings.stop(), idle);
    } catch (IOException e) {
      surroundings.say(
          "--port: " + port + " cannot be used (" + e.getMessage() + "); 0 takes a free one");
      return ExitCode.ENGINE_UNAVAILABLE;
    }
    return 0;
  }

  private RunConfig config() throws ConfigurationException {
    if (port < 0 || port > LAST_PORT) {
      throw misuse("--port must be between 0 and " + LAST_PORT + ", not " + port);
    }
    if (positional.isEmpty() || positional.get(0).startsWith("+")) {
      throw misuse("name a FILE.jpf first, such as jpf-configs/S1.jpf");
    }
    List<String> overrides = positional.subList(1, positional.size());
    for (String override : overrides) {
      if (!override.startsWith("+")) {
        throw misuse("'" + override + "' after the .jpf file is not of the form +key=value");
      }
    }
    JpfApplication application = JpfApplication.read(Path.of(positional.get(0)), overrides);
    surroundings.warn(application.warnings());
    RunConfig config = application.run();
    Limits bounds = config.limits().overriddenBy(limits.limits());
    Limits most = new Limits(MOST_STATES, 0, Duration.ZERO, 0);
    return config.withLimits(most.overriddenBy(bounds));
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void open(URI address) {
    boolean can =
        !GraphicsEnvironment.isHeadless()
            && Desktop.isDesktopSupported()
            && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
    try {
      if (can) {
        Desktop.getDesktop().browse(address);
        return;
      }
    } catch (IOException e) {
      // Said below, as where there is no browser at all.
    }
    surroundings.say("--open: no browser found; open the address above yourself");
  }
}
