package foliowalk.signoff;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonReport;
import foliowalk.result.CodeLine;
import java.io.IOException;

/** The field {@code evidence} of a campaign's JSON form. */
final class EvidenceJson {
  private final JsonGenerator json;

  EvidenceJson(JsonGenerator json) {
    this.json = json;
  }

  void writeField(CampaignEvidence evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    json.writeArrayFieldStart("targets");
    for (CampaignEvidence.Target target : evidence.targets()) {
      write(target);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("invariants");
    for (CampaignEvidence.Decided decided : evidence.invariants()) {
      write(decided);
    }
    json.writeEndArray();
    json.writeNumberField("linesExecuted", evidence.executed());
    JsonReport.writeStrings(
        json, "idleLines", evidence.idle().stream().map(CodeLine::toString).toList());
    json.writeEndObject();
  }

  private void write(CampaignEvidence.Target target) throws IOException {
    json.writeStartObject();
    json.writeStringField("scenario", target.scenario());
    json.writeStringField("variant", target.variant());
    json.writeStringField("target", target.target());
    json.writeNumberField("cells", target.cells());
    json.writeNumberField("reached", target.reached());
    json.writeNumberField("times", target.times());
    JsonReport.writeStrings(json, "missedBy", target.missedBy());
    JsonReport.writeStrings(json, "vacuous", target.vacuous());
    json.writeEndObject();
  }

  private void write(CampaignEvidence.Decided decided) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", decided.invariant().id());
    json.writeStringField("sentence", decided.invariant().sentence());
    json.writeStringField("rule", decided.invariant().rule());
    JsonReport.writeStrings(
        json,
        "checkedAt",
        decided.invariant().checkedAt().stream().map(CodeLine::toString).toList());
    json.writeNumberField("decisions", decided.decisions());
    json.writeNumberField("cells", decided.cells());
    json.writeNumberField("proved", decided.proved());
    json.writeNumberField("violated", decided.violated());
    json.writeEndObject();
  }
}
