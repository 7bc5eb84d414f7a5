package foliowalk.program;

import java.util.List;

/**
 * What a field of the program means to somebody who reads a trace. It is said by an annotation on
 * the field, known by its simple name, so that a program needs nothing of ours:
 *
 * <ul>
 *   <li>{@code @LockState(String value = "")}: the object is a lock, held while the field is not 0,
 *       by the thread that set it; a number counts the holders. On a field that holds a reference,
 *       the object it leads to is the lock. The value, if any, is appended to the object's name.
 *   <li>{@code @ReadSide}: whoever set the field is inside a read-side section until it is 0.
 *   <li>{@code @Lifetime(String[] value = {}, int mask = -1, String name = "")}: the field says
 *       where the object's life stands.
 * </ul>
 *
 * @param kind which of them
 * @param name the suffix of a lock's name, or what a lifetime's object is called; may be empty
 * @param words a lifetime's states by the field's value (null and false are 0; an enum has its
 *     ordinal); an empty word leaves the matter to the marked fields declared before. Without
 *     words, an enum's states are its constants, and a reference to another object says that the
 *     two share one life.
 * @param mask the bits of the field that count; -1 when its value does
 */
public record TraceMark(Kind kind, String name, List<String> words, int mask) {

  /** What is marked. */
  public enum Kind {
    /** A lock of the program's own. */
    LOCK_STATE,
    /** A section of a reader that others wait for. */
    READ_SIDE,
    /** The life of an object. */
    LIFETIME
  }
}
