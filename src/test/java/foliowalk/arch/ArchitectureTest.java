package foliowalk.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The levels and rules of DESIGN.md, read from the class files. */
class ArchitectureTest {
  private static final ClassDependencies MAIN =
      ClassDependencies.under(Path.of("target", "classes", "foliowalk"));
  private static final ClassDependencies MODELS =
      ClassDependencies.under(Path.of("target", "models-classes"));

  /** Level of each package, lowest first; a package below another belongs to its level. */
  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("foliowalk.canary", 0),
          Map.entry("foliowalk.text", 0),
          Map.entry("foliowalk.config", 1),
          Map.entry("foliowalk.result", 1),
          Map.entry("foliowalk.trace", 1),
          Map.entry("foliowalk.walker", 1),
          Map.entry("foliowalk.explain", 2),
          Map.entry("foliowalk.program", 2),
          Map.entry("foliowalk.library", 0),
          Map.entry("foliowalk.engine", 2),
          Map.entry("foliowalk.report", 3),
          Map.entry("foliowalk.campaign", 3),
          Map.entry("foliowalk.campaign.signoff", 3),
          Map.entry("foliowalk.campaign.mutation", 4),
          Map.entry("foliowalk.campaign.ablation", 4),
          Map.entry("foliowalk.campaign.sweep", 4),
          Map.entry("foliowalk.jpf", 3),
          Map.entry("foliowalk.campaign.crosscheck", 4),
          Map.entry("foliowalk.explore", 4),
          Map.entry("foliowalk.fidelity", 3),
          Map.entry("foliowalk.campaign.dossier", 5),
          Map.entry("foliowalk.junit", 6),
          Map.entry("foliowalk.cli", 6));

  private static int level(String packageName) {
    for (String name = packageName; !name.isEmpty(); name = ClassDependencies.packageOf(name)) {
      if (LEVELS.containsKey(name)) {
        return LEVELS.get(name);
      }
    }
    throw new AssertionError("no level for package " + packageName + "; add it to LEVELS");
  }

  @Test
  void packages_form_no_cycle() {
    assertThat(ClassDependencies.cycles(MAIN.byPackage("foliowalk"))).isEmpty();
  }

  @Test
  void no_package_names_one_of_a_higher_level() {
    List<String> upward = new ArrayList<>();
    MAIN.byPackage("foliowalk")
        .forEach(
            (from, targets) ->
                targets.stream()
                    .filter(target -> level(target) > level(from))
                    .forEach(target -> upward.add(from + " -> " + target)));
    assertThat(upward).isEmpty();
  }

  @Test
  void writers_of_reports_know_no_engine() {
    List<String> steps = new ArrayList<>();
    MAIN.byPackage("foliowalk")
        .forEach(
            (from, targets) ->
                targets.stream()
                    .filter(
                        target ->
                            from.matches("foliowalk\\.(report|campaign\\.signoff)(\\..*)?")
                                && target.matches("foliowalk\\.(engine|program)(\\..*)?"))
                    .forEach(target -> steps.add(from + " -> " + target)));
    assertThat(steps).isEmpty();
  }

  @Test
  void only_the_linker_writes_to_a_linked_program() {
    List<String> writers = new ArrayList<>();
    for (ClassNode type : MAIN.classes()) {
      if (type.name.matches("foliowalk/program/.*")) {
        continue;
      }
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof FieldInsnNode access
              && access.getOpcode() == Opcodes.PUTFIELD
              && access.owner.startsWith("foliowalk/program/")) {
            writers.add(type.name + "." + method.name + " writes " + access.name);
          }
        }
      }
    }
    assertThat(writers).isEmpty();
  }

  @Test
  void no_static_field_can_change() {
    List<String> mutable = new ArrayList<>();
    for (ClassNode type : MAIN.classes()) {
      if (type.name.matches("foliowalk/(library|canary)/.*")) {
        continue; // explored, never run: their statics lie in the explored state
      }
      for (FieldNode field : type.fields) {
        boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
        boolean isFinal = (field.access & Opcodes.ACC_FINAL) != 0;
        boolean byCompiler = (field.access & Opcodes.ACC_SYNTHETIC) != 0;
        if (isStatic && !isFinal && !byCompiler) {
          mutable.add(type.name + "." + field.name);
        }
      }
    }
    assertThat(mutable).isEmpty();
  }

  @Test
  void only_the_command_line_prints_and_exits() {
    List<String> talkers = new ArrayList<>();
    for (ClassNode type : MAIN.classes()) {
      if (type.name.startsWith("foliowalk/cli/")) {
        continue;
      }
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (printsOrExits(instruction)) {
            talkers.add(type.name + "." + method.name);
          }
        }
      }
    }
    assertThat(talkers).isEmpty();
  }

  private static boolean printsOrExits(AbstractInsnNode instruction) {
    if (instruction instanceof FieldInsnNode field) {
      return field.owner.equals("java/lang/System")
          && (field.name.equals("out") || field.name.equals("err"));
    }
    return instruction instanceof MethodInsnNode call
        && (call.owner.equals("java/lang/System") || call.owner.equals("java/lang/Runtime"))
        && (call.name.equals("exit") || call.name.equals("halt"));
  }

  @Test
  void models_name_nothing_but_java_and_themselves() {
    Set<String> foreign = new TreeSet<>();
    MODELS
        .byClass()
        .forEach(
            (from, names) ->
                names.stream()
                    .filter(name -> !name.startsWith("java.") && !isModel(name))
                    .forEach(name -> foreign.add(from + " -> " + name)));
    assertThat(MODELS.byClass()).isNotEmpty();
    assertThat(foreign).isEmpty();
  }

  private static boolean isModel(String name) {
    return MODELS.byClass().containsKey(name) || name.startsWith("[");
  }

  @Test
  void engine_names_no_model() {
    List<String> named = new ArrayList<>();
    MAIN.byClass()
        .forEach(
            (from, names) ->
                names.stream().filter(ArchitectureTest::isModel).forEach(n -> named.add(from)));
    assertThat(named).isEmpty();
  }

  @Test
  void a_cycle_and_an_upward_name_are_found() {
    assertThat(
            ClassDependencies.cycles(
                Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"))))
        .containsExactly("a", "b", "c");
    assertThat(ClassDependencies.cycles(Map.of("a", Set.of("b", "c"), "b", Set.of("c")))).isEmpty();
    assertThat(level("foliowalk.engine.search")).isEqualTo(2);
  }
}
