package foliowalk.cli;

import foliowalk.dossier.Exhibit;
import foliowalk.dossier.FidelityExhibit;
import foliowalk.fidelity.Fidelity;
import foliowalk.walker.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers the evidence that lies beside the launcher: records of campaigns, and reviewed maps. */
final class DossierEvidence {
  private final Path home;

  DossierEvidence(Path home) {
    this.home = home.normalize();
  }

  /** The sections beside the matrix, in their order. */
  List<Exhibit> exhibits() {
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(fidelity());
    return exhibits;
  }

  private Exhibit fidelity() {
    try {
      return FidelityExhibit.of(
          Fidelity.of(home.resolve("target/models-classes"), home.resolve("models/kernel-map.txt"))
              .map());
    } catch (UnusableInputException e) {
      return Exhibit.absent("fidelity", "Fidelity", e.getMessage());
    }
  }
}
