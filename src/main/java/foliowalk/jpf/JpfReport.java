package foliowalk.jpf;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Java PathFinder's XML report, as far as it is believed.
 *
 * @param errors in the order found
 * @param trace that of the first error, where traces were asked for
 * @param threads what each thread was doing at that error, by number
 * @param newStates states stored
 * @param visitedStates transitions that led to a stored state
 * @param endStates states in which the program had ended
 * @param memoryMebibytes largest heap of the Java machine under JPF
 */
record JpfReport(
    List<JpfError> errors,
    List<JpfTransition> trace,
    Map<Integer, JpfThread> threads,
    long newStates,
    long visitedStates,
    long endStates,
    long memoryMebibytes) {

  JpfReport {
    errors = List.copyOf(errors);
    trace = List.copyOf(trace);
    threads = Map.copyOf(threads);
  }

  /**
   * A violated property.
   *
   * @param property class of JPF's property
   * @param details what JPF says of it: a stack trace, or the threads of a deadlock
   */
  record JpfError(String property, String details) {
    private static final String UNCAUGHT = "gov.nasa.jpf.vm.NoUncaughtExceptionsProperty";
    private static final String DEADLOCK = "gov.nasa.jpf.vm.NotDeadlockedProperty";
    private static final String OUT_OF_MEMORY = "gov.nasa.jpf.vm.NoOutOfMemoryErrorProperty";

    boolean isDeadlock() {
      return property.equals(DEADLOCK);
    }

    /** Of the Java machine under JPF, not of the program. */
    boolean isOutOfMemory() {
      return property.equals(OUT_OF_MEMORY);
    }

    /** Binary name of the class of an uncaught exception. */
    Optional<String> exceptionClass() {
      if (!property.equals(UNCAUGHT)) {
        return Optional.empty();
      }
      String name = firstLine().replaceFirst(":.*$", "").strip();
      return name.matches("[\\w.$]+") ? Optional.of(name) : Optional.empty();
    }

    /** The message of an uncaught exception, its first line. */
    String exceptionMessage() {
      int colon = firstLine().indexOf(": ");
      return colon < 0 ? "" : firstLine().substring(colon + 2).strip();
    }

    /** Where the exception was thrown, as JPF prints it; empty when it does not say. */
    String thrownAt() {
      return details
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("at "))
          .findFirst()
          .orElse("");
    }

    private String firstLine() {
      return details.lines().findFirst().orElse("");
    }
  }

  /**
   * A step of a trace.
   *
   * @param thread number of the thread that ran
   * @param choiceClass simple name of the class of the choice it began with
   * @param choice position of the choice taken, from 0
   * @param instructions those of the program, without the JDK's
   * @param beginsInside whether the first instruction listed is not the program's
   * @param endsInside whether the last instruction listed is not the program's
   */
  record JpfTransition(
      int thread,
      String choiceClass,
      int choice,
      List<JpfInstruction> instructions,
      boolean beginsInside,
      boolean endsInside) {
    JpfTransition {
      instructions = List.copyOf(instructions);
    }

    /** Whether the choice was which thread runs, not a value. */
    boolean isThreadChoice() {
      return choiceClass.startsWith("Thread");
    }
  }

  /**
   * An instruction that was executed or, as the last of its transition, was about to be.
   *
   * @param file source file with the folders of its package, such as {@code bank/Account.java}
   * @param line line number from 1
   * @param text as JPF prints it
   */
  record JpfInstruction(String file, int line, String text) {}

  /**
   * A thread at the moment of the error.
   *
   * @param name the name the program gave it
   * @param status such as {@code BLOCKED}
   * @param wants the object it waits for, as JPF names it; or empty
   * @param frame the innermost stack frame; or empty
   */
  record JpfThread(String name, String status, String wants, String frame) {}
}
