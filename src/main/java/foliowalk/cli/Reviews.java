package foliowalk.cli;

import foliowalk.campaign.dossier.EvidenceExhibits;
import foliowalk.campaign.dossier.Exhibit;
import foliowalk.campaign.dossier.HistoryExhibits;
import foliowalk.campaign.signoff.CampaignEvidence;
import foliowalk.campaign.signoff.History;
import foliowalk.campaign.signoff.HistoryReader;
import foliowalk.campaign.signoff.IdleLines;
import foliowalk.campaign.signoff.Recurrence;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What people have written beside the model about a campaign's outcome, read before the campaign: a
 * slip in a file must not cost a run.
 *
 * @param history bugs and leads; empty when there is no file
 * @param idle reasons for idle lines; none when there is no file
 */
record Reviews(History history, IdleLines idle) {

  /** Reads {@code models/history.txt} and {@code models/idle-lines.txt} of a folder, or null. */
  static Reviews read(Path home) throws ConfigurationException {
    History history = new History(List.of(), List.of());
    IdleLines idle = new IdleLines(List.of());
    if (home != null) {
      Path bugs = home.resolve("models/history.txt").normalize();
      Path lines = home.resolve("models/idle-lines.txt").normalize();
      history = Files.exists(bugs) ? HistoryReader.read(bugs) : history;
      idle = Files.exists(lines) ? IdleLines.read(lines) : idle;
    }
    return new Reviews(history, idle);
  }

  /** What a campaign came by, and what of the history it found again. */
  List<Exhibit> exhibits(SignoffResult result) {
    boolean whole = !result.plan().partial();
    List<Path> sources =
        result
            .runs()
            .map(run -> run.config())
            .map(RunConfig::sourcepath)
            .flatMap(List::stream)
            .distinct()
            .toList();
    CampaignEvidence evidence = CampaignEvidence.of(result);
    List<Exhibit> exhibits =
        new ArrayList<>(
            idle.rules().isEmpty()
                ? EvidenceExhibits.of(evidence)
                : EvidenceExhibits.of(evidence, idle, sources, whole));
    if (!history.entries().isEmpty()) {
      exhibits.addAll(HistoryExhibits.of(history, Recurrence.of(history, result), whole));
    }
    return exhibits;
  }
}
