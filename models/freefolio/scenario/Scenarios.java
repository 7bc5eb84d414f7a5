package freefolio.scenario;

/** The scenarios by their short names, and the run of one of them. */
public final class Scenarios {
  static final String IDS =
      "S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19, S20,"
          + " S21, S22, S23, S24";

  private Scenarios() {}

  /**
   * Runs what {@code key=value} arguments ask for; refuses the unknown with an
   * IllegalArgumentException.
   */
  public static void run(String[] args) {
    Settings settings = Settings.parse(args);
    Scenario scenario = byId(settings.scenario);
    World world = new World(settings, scenario.cpus(settings));
    scenario.run(world);
    EndOfRun.check(world);
  }

  static Scenario byId(String id) {
    return switch (id) {
      case "S1" -> new S1();
      case "S2" -> new S2();
      case "S3" -> new S3();
      case "S4" -> new S4();
      case "S5" -> new S5();
      case "S6" -> new S6();
      case "S7" -> new S7();
      case "S8" -> new S8();
      case "S9" -> new S9();
      case "S10" -> new S10();
      case "S11" -> new S11();
      case "S12" -> new S12();
      case "S13" -> new S13();
      case "S14" -> new S14();
      case "S15" -> new S15();
      case "S16" -> new S16();
      case "S17" -> new S17();
      case "S18" -> new S18();
      case "S19" -> new S19();
      case "S20" -> new S20();
      case "S21" -> new S21();
      case "S22" -> new S22();
      case "S23" -> new S23();
      case "S24" -> new S24();
      default -> throw new IllegalArgumentException("unknown scenario '" + id + "'; known: " + IDS);
    };
  }
}
