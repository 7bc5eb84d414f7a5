package foliowalk.engine.system;

/**
 * What a thread would do next in a state, said once: choices, texts of deadlocks, names of steps
 * and look-ahead are views of it.
 *
 * @param kind what it is
 * @param object the object that it is about, 0 for none or a static
 * @param member number of the field that it reads or writes; -1 where it is none, an element of an
 *     array, or a field of nothing, so that it throws
 * @param blockedBy what keeps the thread from doing it now
 * @param blocker index of the thread that has what is missing or is waited for, or -1
 * @param alternatives in how many ways it can happen now; 0 when it is blocked
 * @param cause what lets it happen
 */
public record Operation(
    Kind kind,
    int object,
    int member,
    Blocked blockedBy,
    int blocker,
    int alternatives,
    Cause cause) {

  /** What kind of thing a thread does. */
  public enum Kind {
    /** Reads a field, a static or an element. */
    READ,
    /** Writes a field, a static or an element. */
    WRITE,
    /** Enters a monitor. */
    LOCK,
    /** Leaves a monitor. */
    UNLOCK,
    /** Gives a monitor up and waits. */
    WAIT,
    /** Is in wait: comes out of it. */
    WAKE,
    /** Came out of wait: takes the monitor again. */
    LOCK_AGAIN,
    /** Wakes one waiting thread or all. */
    NOTIFY,
    /** Starts a thread. */
    START,
    /** Ends. */
    END,
    /** Waits for the end of a thread. */
    JOIN,
    /** Waits for a permit. */
    PARK,
    /** Gives a permit. */
    UNPARK,
    /** Interrupts a thread. */
    INTERRUPT,
    /** Looks at a thread and clears its interrupt status at most. */
    LOOK,
    /** Lets time pass. */
    SLEEP,
    /** Chooses a value. */
    CHOICE,
    /** Initialises a class. */
    CLASS_INIT,
    /** Calls a method of a library model that is one step. */
    ATOMIC,
    /** Passes an exception up. */
    THROW,
    /** Anything that others cannot notice. */
    LOCAL;

    /** Whether it leaves everything that others can see as it is. */
    public boolean reads() {
      return this == READ;
    }
  }

  /** What an operation lacks. */
  public enum Blocked {
    NOTHING,
    /** Another thread has the monitor. */
    MONITOR,
    /** Nobody has notified. */
    NOTIFICATION,
    /** There is no permit. */
    PERMIT,
    /** The thread waited for is alive. */
    END,
    /** Another thread initialises the class. */
    CLASS
  }

  /** Why an operation can happen. */
  public enum Cause {
    /** Nothing more is needed. */
    READY,
    /** Its time is over. */
    TIME_OUT,
    /** Without cause: the API permits it and does not promise it. */
    SPURIOUS
  }
}
