package foliowalk.campaign;

import foliowalk.report.ShownPath;
import java.nio.file.Path;

/**
 * A folder with a program, its scenarios and what people have written about them: where campaigns
 * look for what nobody names.
 *
 * @param home the folder
 */
public record Project(Path home) {

  /** Where the scenarios are. */
  public Path scenarios() {
    return place("jpf-configs");
  }

  /** What the model assumes, and how to drop it. */
  public Path assumptions() {
    return place("models/assumptions.txt");
  }

  /** Scope, pairs and explanations of mutants. */
  public Path mutants() {
    return place("models/mutants.txt");
  }

  /** What the dossier is about. */
  public Path statement() {
    return place("models/dossier.txt");
  }

  /** Bugs that cells bring back, and open leads. */
  public Path history() {
    return place("models/history.txt");
  }

  /** Reasons for lines that no cell executes. */
  public Path idleLines() {
    return place("models/idle-lines.txt");
  }

  /** Which operation of the kernel each call of the model stands for. */
  public Path kernelMap() {
    return place("models/kernel-map.txt");
  }

  /** Class files of the program. */
  public Path classes() {
    return place("target/models-classes");
  }

  /** Where whole campaigns leave their reports and records. */
  public Path reports() {
    return place("reports");
  }

  private Path place(String name) {
    return ShownPath.fromHere(home.resolve(name));
  }
}
