package freefolio;

import freefolio.scenario.Scenarios;

/** Runs one scenario under one design, for instance {@code scenario=S1 design=b}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Scenarios.run(args);
  }
}
