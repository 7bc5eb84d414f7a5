package foliowalk.campaign.signoff;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonReport;
import foliowalk.report.JsonText;
import java.io.IOException;

/** The field {@code evidence} of a campaign's JSON form. */
final class EvidenceJson {
  private final JsonGenerator json;

  EvidenceJson(JsonGenerator json) {
    this.json = json;
  }

  void writeField(CampaignEvidence evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    JsonText.writeObjects(json, "targets", evidence.targets(), this::write);
    JsonText.writeObjects(json, "invariants", evidence.invariants(), this::write);
    json.writeNumberField("linesExecuted", evidence.executed());
    JsonReport.writeLines(json, "idleLines", evidence.idle());
    json.writeEndObject();
  }

  private void write(CampaignEvidence.Target target) throws IOException {
    json.writeStringField("scenario", target.scenario());
    json.writeStringField("variant", target.variant());
    json.writeStringField("target", target.target());
    json.writeNumberField("cells", target.cells());
    json.writeNumberField("reached", target.reached());
    json.writeNumberField("times", target.times());
    JsonText.writeStrings(json, "missedBy", target.missedBy());
    JsonText.writeStrings(json, "vacuous", target.vacuous());
  }

  private void write(CampaignEvidence.Decided decided) throws IOException {
    JsonReport.write(json, decided.invariant());
    json.writeNumberField("decisions", decided.decisions());
    json.writeNumberField("cells", decided.cells());
    json.writeNumberField("proved", decided.proved());
    json.writeNumberField("violated", decided.violated());
  }
}
