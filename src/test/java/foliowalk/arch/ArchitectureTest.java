package foliowalk.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The levels and rules of DESIGN.md, read from the class files. */
class ArchitectureTest {
  private static final JavaClasses TOOL = under("classes");
  private static final JavaClasses MODELS = under("models-classes");

  private static final DescribedPredicate<JavaClass> A_MODEL =
      describe("are models", type -> MODELS.contain(type.getBaseComponentType().getName()));

  private static JavaClasses under(String folder) {
    return new ClassFileImporter().importPath(Path.of("target", folder));
  }

  /** Explored, never run: their statics lie in the explored state. */
  private static final String[] EXPLORED = {"foliowalk.library..", "foliowalk.canary.."};

  @Test
  void every_package_has_a_level() {
    Levels.OF_THE_TOOL.complete().check(TOOL);
  }

  @Test
  void levels_are_those_of_the_table_in_the_design() throws IOException {
    Pattern row = Pattern.compile("(?m)^\\| (\\d+) \\| ([`a-z., ]+) \\|");
    List<Set<String>> table = new ArrayList<>();
    Matcher rows = row.matcher(Files.readString(Path.of("DESIGN.md")));
    while (rows.find()) {
      if (Integer.parseInt(rows.group(1)) == table.size()) {
        table.add(new TreeSet<>());
      }
      assertThat(Integer.parseInt(rows.group(1))).isEqualTo(table.size() - 1);
      table.get(table.size() - 1).addAll(List.of(rows.group(2).replace("`", "").split(", ")));
    }
    assertThat(table)
        .isEqualTo(
            Levels.OF_THE_TOOL.levels().stream()
                .map(level -> level.stream().map(name -> name.replace("..", "")).toList())
                .map(TreeSet::new)
                .toList());
  }

  @Test
  void a_package_names_packages_of_lower_levels_only() {
    assertThat(violations(Levels.OF_THE_TOOL)).isEmpty();
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("foliowalk.(**)").should().beFreeOfCycles().check(TOOL);
  }

  @Test
  void rooms_of_the_house_form_no_cycle() {
    slices().matching("foliowalk.(*)..").should().beFreeOfCycles().check(TOOL);
  }

  @Test
  void writers_of_reports_know_no_engine_and_explain_nothing() {
    noClasses()
        .that()
        .resideInAnyPackage("foliowalk.report..", "foliowalk.campaign.signoff")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "foliowalk.engine..", "foliowalk.browse", "foliowalk.program..", "foliowalk.explain")
        .check(TOOL);
  }

  @Test
  void no_static_field_can_change() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(EXPLORED)
        .should()
        .beFinal()
        .check(TOOL);
  }

  @Test
  void only_the_command_line_prints_and_exits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("foliowalk.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(TOOL);
  }

  @Test
  void models_name_nothing_but_java_and_themselves() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("java..")
                .or(A_MODEL)
                .or(describe("are primitive", type -> type.getBaseComponentType().isPrimitive())))
        .check(MODELS);
  }

  @Test
  void the_tool_names_no_model() {
    noClasses().should().dependOnClassesThat(A_MODEL).check(TOOL);
  }

  @Test
  void a_package_without_a_level_and_a_name_that_goes_upward_are_found() {
    Levels upsideDown =
        new Levels("foliowalk", List.of(List.of("result"), List.of("config", "trace")));
    assertThat(violations(upsideDown))
        .anyMatch(line -> line.contains("RunResult") && line.contains("RunConfig"));
    assertThat(details(upsideDown.complete())).anyMatch(line -> line.contains("foliowalk.cli"));
    Levels sideBySide = new Levels("foliowalk", List.of(List.of("config", "config.file")));
    assertThat(violations(sideBySide)).anyMatch(line -> line.contains("JpfApplication"));
    Levels right = new Levels("foliowalk", List.of(List.of("config"), List.of("config.file")));
    assertThat(violations(right)).isEmpty();
  }

  private static List<String> violations(Levels levels) {
    return levels.ordered().stream().flatMap(rule -> details(rule).stream()).toList();
  }

  private static List<String> details(ArchRule rule) {
    return rule.evaluate(TOOL).getFailureReport().getDetails();
  }
}
