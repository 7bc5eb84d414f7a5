package foliowalk.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.FieldNode;

/** The map that belongs to the model speaks of the model as it is. */
class KernelMapTest {
  private static final Path CLASSES = Path.of("target", "models-classes");
  private static final Path MAP = Path.of("models", "kernel-map.txt");

  private static Set<String> members() throws Exception {
    Set<String> members = new TreeSet<>();
    for (ModelClasses.Method method : ModelClasses.read(CLASSES).methods()) {
      members.add(method.name());
      for (FieldNode field : method.type().fields) {
        members.add(ModelClasses.simpleName(method.type().name) + "." + field.name);
      }
    }
    return members;
  }

  @Test
  void members_named_by_operations_and_additions_exist() throws Exception {
    OperationMap map = OperationMapReader.read(MAP);
    Set<String> members = members();
    for (OperationMap.Line line : map.operations()) {
      assertThat(members).contains(line.operation().member().replaceAll("[=(].*|\\*", ""));
    }
    for (OperationMap.Explained explained : map.explanations()) {
      if (explained.explanation().sort() == Explanation.Sort.ADDED) {
        for (Spelling member : explained.operations()) {
          String name = member.toString().replaceAll("[=(].*", "");
          assertThat(members)
              .as("line %d, %s", explained.line(), name)
              .anyMatch(
                  name.endsWith("*")
                      ? known -> known.startsWith(name.replace("*", ""))
                      : name::equals);
        }
      }
    }
  }

  @Test
  void functions_named_by_explanations_are_modelled() throws Exception {
    OperationMap map = OperationMapReader.read(MAP);
    Set<String> functions = new TreeSet<>(Set.of("*"));
    Model.read(CLASSES, map).functions().forEach(f -> functions.add(f.kernelFunction()));
    for (OperationMap.Explained explained : map.explanations()) {
      assertThat(functions)
          .as("line %d", explained.line())
          .contains(explained.explanation().function());
    }
    assertThat(functions).containsAll(map.otherNames().keySet());
    assertThat(functions).containsAll(map.followed().keySet());
  }

  @Test
  void order_of_reclaim_is_read_from_the_class_files() throws Exception {
    Model model = Model.read(CLASSES, OperationMapReader.read(MAP));
    ModelFunction removal =
        model.functions().stream()
            .filter(function -> function.kernelFunction().equals("__remove_mapping"))
            .findFirst()
            .orElseThrow();
    assertThat(removal.steps().stream().map(Step::operation).filter(name -> !name.contains(".")))
        .containsExactly(
            "spin_lock(i_lock)",
            "xa_lock_irq(i_pages)",
            "folio_ref_freeze",
            "xa_unlock_irq(i_pages)",
            "spin_unlock(i_lock)",
            "folio_test_dirty",
            "folio_ref_unfreeze",
            "xa_unlock_irq(i_pages)",
            "spin_unlock(i_lock)",
            "->free_folio",
            "mapping_exiting",
            "workingset_eviction",
            "__filemap_remove_folio",
            "xa_unlock_irq(i_pages)",
            "mapping_shrinkable",
            "inode_lru_list_add",
            "spin_unlock(i_lock)",
            "non_block_start",
            "free_folio",
            "non_block_end");
  }
}
