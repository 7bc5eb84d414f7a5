package foliowalk.campaign.crosscheck;

/**
 * Something that Java PathFinder gets wrong, with the proof.
 *
 * @param id how a corpus program names it
 * @param does what Java PathFinder does
 * @param rule the section it breaks
 * @param says what that section says, in our words
 * @param program the smallest program of our corpus that shows it, such as {@code threads.SpinWait}
 * @param byDefault whether it hangs on JPF's default of {@code vm.shared.never_break_methods};
 *     programs that name it are walked with that default, all others without
 */
public record Flaw(
    String id, String does, String rule, String says, String program, boolean byDefault) {

  /** Where the smallest program lies in a checkout. */
  public String source() {
    return "src/test/corpus/" + program.replace('.', '/') + ".java";
  }
}
