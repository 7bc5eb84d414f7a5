package foliowalk.campaign.mutation;

import java.util.function.Consumer;
import org.objectweb.asm.tree.MethodNode;

/**
 * One change to one method of a program.
 *
 * @param id stays the same as long as the method does not change much: {@code Account.pay: skip at
 *     Account.isOpen}
 * @param operator what kind of change
 * @param className internal name of the class
 * @param methodKey name and descriptor of the method
 * @param file source file with the folders of its package
 * @param line where the change is
 * @param edit makes the change to the method as it is read from the class file
 */
public record Mutant(
    String id,
    Operator operator,
    String className,
    String methodKey,
    String file,
    int line,
    Consumer<MethodNode> edit) {

  /** The kinds of change. */
  public enum Operator {
    /** A lock, reference or section is neither taken nor given back. */
    PAIR("without a pair of operations"),
    /** A conditional branch is taken whatever the condition says. */
    TAKEN("branch always taken"),
    /** A conditional branch is never taken. */
    NOT_TAKEN("branch never taken"),
    /** A call or a store is left out. */
    DROP("without an operation"),
    /** Two neighbouring operations change places. */
    SWAP("two operations in the other order"),
    /** An operation comes after the release of what guarded it. */
    LATE("operation after the release");

    private final String words;

    Operator(String words) {
      this.words = words;
    }

    /** For tables. */
    public String words() {
      return words;
    }
  }
}
