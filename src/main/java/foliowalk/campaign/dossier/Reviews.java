package foliowalk.campaign.dossier;

import foliowalk.campaign.Project;
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
public record Reviews(History history, IdleLines idle) {

  /** Of a campaign about which nobody has written anything. */
  public static final Reviews NONE =
      new Reviews(new History(List.of(), List.of()), new IdleLines(List.of()));

  /** Reads the history and the idle lines of a project. */
  public static Reviews read(Project project) throws ConfigurationException {
    return new Reviews(
        Files.exists(project.history()) ? HistoryReader.read(project.history()) : NONE.history,
        Files.exists(project.idleLines()) ? IdleLines.read(project.idleLines()) : NONE.idle);
  }

  /** What a campaign came by, and what of the history it found again. */
  public List<Exhibit> exhibits(SignoffResult result) {
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
