package foliowalk.campaign.dossier;

import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationRow;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.explain.Words;
import foliowalk.result.Violation;
import foliowalk.text.NaturalOrder;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the campaigns say of what would have prevented a violation: designs that are proved in its
 * scenario and variant, and protections in the functions of its key steps without which a mutant of
 * a proved cell violates the same. Only walks of the same class files count.
 */
public final class Prevention {
  private static final int MOST_MUTANTS = 3;

  private final List<SignoffRecord.Cell> cells;
  private final Optional<AblationResult> ablation;
  private final Optional<MutationRecord> mutants;

  /**
   * Made of records.
   *
   * @param ablation what each proof needs, if it is known
   * @param mutants which protection's absence was noticed by what, if it is known
   */
  public Prevention(
      List<SignoffRecord.Cell> cells,
      Optional<AblationResult> ablation,
      Optional<MutationRecord> mutants) {
    this.cells = List.copyOf(cells);
    this.ablation = ablation;
    this.mutants = mutants;
  }

  /** Made of a campaign alone. */
  public static Prevention of(SignoffResult result) {
    return new Prevention(
        result.cells().stream().map(SignoffRecord.Cell::of).toList(),
        Optional.empty(),
        Optional.empty());
  }

  /** A violation of a cell with what there is to say of it, behind its own explanation. */
  public Violation told(SignoffRecord.Cell cell, Violation violation) {
    return violation.trace().steps().isEmpty()
        ? violation
        : violation.withWhy(violation.why().followedBy(sentences(cell, violation)));
  }

  /** What there is to say of a violation of a cell. */
  public List<String> sentences(SignoffRecord.Cell cell, Violation violation) {
    List<String> sentences = new ArrayList<>();
    List<SignoffRecord.Cell> proved =
        cells.stream().filter(c -> c.isBeside(cell) && c.verdict().equals("PROVED")).toList();
    if (!proved.isEmpty()) {
      List<String> designs = proved.stream().map(SignoffRecord.Cell::design).toList();
      sentences.add(
          "In the same scenario and variant "
              + (designs.size() == 1 ? "this design is proved: " : "these designs are proved: ")
              + Words.list(designs)
              + ".");
    }
    needs(cell, proved, violation.property()).ifPresent(sentences::add);
    protections(cell, violation).ifPresent(sentences::add);
    return sentences;
  }

  /** Which of the proofs would show the same without an assumption. */
  private Optional<String> needs(
      SignoffRecord.Cell cell, List<SignoffRecord.Cell> proved, String property) {
    if (ablation.isEmpty() || !ablation.get().programHash().equals(cell.programHash())) {
      return Optional.empty();
    }
    Map<String, List<String>> needed = new LinkedHashMap<>();
    for (SignoffRecord.Cell proof : proved) {
      for (AblationRow row : ablation.get().rows()) {
        if (row.cell().equals(proof.name())
            && row.outcome() == AblationRow.Outcome.NEEDED
            && row.violated().contains(property)) {
          needed.computeIfAbsent(proof.design(), d -> new ArrayList<>()).add(row.assumption());
        }
      }
    }
    List<String> parts = new ArrayList<>();
    needed.forEach((design, on) -> parts.add(design + " needs " + Words.list(on)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (parts.size() == 1
                    ? "One of these proofs needs something that the model assumes"
                    : "Some of these proofs need something that the model assumes")
                + " and without which "
                + property
                + " appears there, too: "
                + String.join("; ", parts)
                + ".");
  }

  /** Mutants of the functions of the key steps that violate the same, of this scenario first. */
  private Optional<String> protections(SignoffRecord.Cell cell, Violation violation) {
    if (mutants.isEmpty() || !mutants.get().programHash().equals(cell.programHash())) {
      return Optional.empty();
    }
    Set<String> functions = functions(violation);
    Map<String, String> here = new TreeMap<>(new NaturalOrder());
    Map<String, String> elsewhere = new TreeMap<>(new NaturalOrder());
    for (MutationRecord.Row mutant : mutants.get().mutants()) {
      if (functions.contains(mutant.id().replaceFirst(": .*", ""))) {
        for (MutationRecord.Cell walked : mutant.cells()) {
          if (walked.killers().contains(violation.property())) {
            boolean same = walked.cell().startsWith(cell.scenario() + "/");
            (same ? here : elsewhere).putIfAbsent(mutant.id(), walked.cell());
          }
        }
      }
    }
    here.forEach((id, in) -> elsewhere.remove(id));
    List<String> parts = new ArrayList<>();
    here.forEach((id, in) -> parts.add(id + " (" + in + ")"));
    elsewhere.forEach((id, in) -> parts.add(id + " (" + in + ")"));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    int more = parts.size() - MOST_MUTANTS;
    return Optional.of(
        "In the functions of the key steps these protections keep "
            + violation.property()
            + " away from proved cells, as mutants without them show: "
            + String.join("; ", parts.subList(0, Math.min(MOST_MUTANTS, parts.size())))
            + (more > 0 ? "; and " + more + " more" : "")
            + ".");
  }

  private static Set<String> functions(Violation violation) {
    Trace trace = violation.trace();
    Set<String> functions = new LinkedHashSet<>();
    for (int number : violation.why().keySteps()) {
      functions.add(trace.steps().get(number - 1).frame().named());
    }
    return functions;
  }
}
