package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.SignoffJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** The JSON form of the dossier: that of the campaign with one object more, {@code dossier}. */
public final class DossierJson {
  private DossierJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(Dossier dossier, Writer out) throws IOException {
    SignoffJson.Page page =
        new SignoffJson.Page(
            dossier.statement().map(s -> new Claim(dossier.result(), s).sentence()),
            dossier.modelHash(),
            dossier.command(),
            dossier.objections(),
            dossier.exhibits().stream()
                .map(e -> new SignoffJson.Exhibit(e.id(), e.heading(), e.objections()))
                .toList());
    SignoffJson.write(dossier.result(), Optional.of(page), out);
  }
}
