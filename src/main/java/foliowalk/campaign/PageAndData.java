package foliowalk.campaign;

import foliowalk.report.ReportFile;
import foliowalk.report.page.MarkdownPage;
import foliowalk.report.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two files of a campaign: a page for people, and the same for programs.
 *
 * @param page name of the Markdown page
 * @param data name of the JSON file
 */
public record PageAndData(String page, String data) {

  /** Names of both. */
  public List<String> names() {
    return List.of(page, data);
  }

  /** Both, by file name, the page first. */
  public Map<String, ReportFile.Content> files(Page content, ReportFile.Content json) {
    Map<String, ReportFile.Content> files = new LinkedHashMap<>();
    files.put(page, writer -> MarkdownPage.write(content, writer));
    files.put(data, json);
    return files;
  }
}
