package freefolio.scenario;

/** A race: who takes part, on what kind of file, and what is settled before it starts. */
interface Scenario {
  /** Names of the variants, the default first, separated by ", ". */
  String variants();

  /** CPUs, and so threads, that take part, without those that settings add. */
  int cpus(Settings settings);

  /** Sets what this scenario and variant need and the arguments may still override. */
  void configure(Settings settings, String variant);

  /** Whether {@code repeat} makes a thread do something again. */
  default boolean repeats() {
    return false;
  }

  /** Runs the threads to their end. */
  void run(World world);
}
