package foliowalk.campaign.dossier;

import foliowalk.fidelity.FidelityMap;
import foliowalk.fidelity.FidelityText;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import java.util.ArrayList;
import java.util.List;

/** Which step of the model stands for which operation of the kernel, and back. */
public final class FidelityExhibit {
  private FidelityExhibit() {}

  /** The map without a kernel tree, as reviewed by people. */
  public static Exhibit of(FidelityMap map) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Inline.of(FidelityText.summary(map) + ". "),
                Inline.of("foliowalk fidelity --kernel DIR", Inline.Style.CODE),
                Inline.of(" compares the order of their operations with a kernel tree."))));
    blocks.add(
        details("fidelity-forwards", "Model step to kernel", FidelityText.forwardLines(map)));
    blocks.add(details("fidelity-backwards", "Kernel to model", FidelityText.backwardLines(map)));
    blocks.add(
        details(
            "fidelity-left-out",
            "Kernel steps that the model leaves out, adds or has elsewhere, with the reasons",
            FidelityText.explanationLines(map)));
    List<String> objections = new ArrayList<>();
    map.unmapped()
        .forEach(
            (method, users) ->
                objections.add(
                    "models/kernel-map.txt: no entry for "
                        + method
                        + ", called in "
                        + String.join(", ", users)));
    return new Exhibit("fidelity", "Fidelity", blocks, objections);
  }

  private static Block details(String id, String summary, List<String> lines) {
    return new Block.Details(
        id, summary, List.of(new Block.Lines(String.join("\n", lines).strip() + "\n")));
  }
}
