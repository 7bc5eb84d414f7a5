package foliowalk.arch;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of the packages of the tool, the lowest level first. A package names only packages of
 * lower levels: those of its own level are none of its business.
 *
 * @param levels names below a common root; one that ends with two dots stands for all below it, too
 */
record Levels(String root, List<List<String>> levels) {
  /** Those of DESIGN.md. */
  static final Levels OF_THE_TOOL =
      new Levels(
          "foliowalk",
          List.of(
              // class files as data, and helpers that know nothing of the tool
              List.of("library..", "canary", "text"),
              // what decides a run, what it found, what every engine offers
              List.of("config", "trace"),
              List.of("config.file", "result"),
              List.of("run", "explain", "program"),
              // the engine
              List.of("program.link", "engine.system"),
              List.of("engine.store", "engine.reduction"),
              List.of("engine.search"),
              List.of("engine.minimal", "engine.semantics"),
              List.of("engine.record"),
              List.of("engine"),
              List.of("browse", "jpf"),
              // what becomes of a result
              List.of("report", "report.page"),
              List.of(
                  "report.diagram",
                  "report.html",
                  "report.junit",
                  "report.sarif",
                  "report.saved",
                  "report.witness"),
              List.of("fidelity"),
              // many runs with one purpose
              List.of("campaign"),
              List.of("campaign.signoff"),
              List.of(
                  "campaign.ablation",
                  "campaign.crosscheck",
                  "campaign.mutation",
                  "campaign.sweep"),
              List.of("campaign.dossier"),
              // who uses all this
              List.of("explore", "junit"),
              List.of("cli")));

  /** Every package has a level. */
  ArchRule complete() {
    return ArchRuleDefinition.classes()
        .should()
        .resideInAnyPackage(from(0))
        .as("every package has a place in Levels");
  }

  /** No package names one of its own level or above: a rule for each package. */
  List<ArchRule> ordered() {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      for (String name : levels.get(i)) {
        List<String> others = new ArrayList<>(List.of(from(i)));
        others.remove(full(name));
        rules.add(
            ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(full(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .allowEmptyShould(true)
                .as(name + " names packages of lower levels only"));
      }
    }
    return rules;
  }

  /** The packages of one level and of all above it. */
  private String[] from(int level) {
    return levels.subList(level, levels.size()).stream()
        .flatMap(List::stream)
        .map(this::full)
        .toArray(String[]::new);
  }

  private String full(String name) {
    return root + "." + name;
  }
}
