package foliowalk.campaign.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.campaign.signoff.SignoffJson;
import foliowalk.report.JsonText;
import java.io.IOException;
import java.io.Writer;

/** The JSON form of the dossier: that of the campaign with one object more, {@code dossier}. */
public final class DossierJson {
  private DossierJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(Dossier dossier, Writer out) throws IOException {
    SignoffJson.write(dossier.result(), json -> writeDossier(json, dossier), out);
  }

  private static void writeDossier(JsonGenerator json, Dossier dossier) throws IOException {
    json.writeObjectFieldStart("dossier");
    json.writeStringField(
        "claim",
        dossier.statement().map(s -> new Claim(dossier.result(), s).sentence()).orElse(null));
    json.writeStringField("modelHash", dossier.modelHash());
    json.writeStringField("command", dossier.command());
    JsonText.writeStrings(json, "objections", dossier.objections());
    JsonText.writeObjects(
        json,
        "exhibits",
        dossier.exhibits(),
        exhibit -> {
          json.writeStringField("id", exhibit.id());
          json.writeStringField("heading", exhibit.heading());
          JsonText.writeStrings(json, "objections", exhibit.objections());
        });
    json.writeEndObject();
  }
}
