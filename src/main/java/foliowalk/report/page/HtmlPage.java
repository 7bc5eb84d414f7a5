package foliowalk.report.page;

import foliowalk.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A page as one HTML file that needs nothing else: no network, no font of its own, and no script to
 * be read. The script only opens what a link leads to.
 */
public final class HtmlPage {
  private final Writer out;

  private HtmlPage(Writer out) {
    this.out = out;
  }

  /** Writes the whole page. */
  public static void write(Page page, Writer out) throws IOException {
    HtmlPage html = new HtmlPage(out);
    String script = resource("page.js");
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
    out.write("<title>" + Escape.html(page.title()) + "</title>\n");
    out.write("<style>\n" + resource("page.css") + "</style>\n</head>\n<body>\n");
    html.contents(page);
    out.write("<main>\n<h1>" + Escape.html(page.title()) + "</h1>\n");
    html.blocks(page.opening());
    for (Page.Section section : page.sections()) {
      out.write("<section id=\"" + Escape.html(section.id()) + "\">\n");
      out.write("<h2>" + Escape.html(section.heading()) + "</h2>\n");
      html.blocks(section.blocks());
      out.write("</section>\n");
    }
    out.write("</main>\n<script>\n" + script + "</script>\n</body>\n</html>\n");
  }

  private void contents(Page page) throws IOException {
    out.write("<nav aria-label=\"Contents\">\n<ol>\n");
    for (Page.Section section : page.sections()) {
      out.write(
          "<li><a href=\"#"
              + Escape.html(section.id())
              + "\">"
              + Escape.html(section.heading())
              + "</a></li>\n");
    }
    out.write("</ol>\n</nav>\n");
  }

  private void blocks(List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      block(block);
    }
  }

  private void block(Block block) throws IOException {
    if (block instanceof Block.Paragraph paragraph) {
      out.write("<p>" + text(paragraph.text()) + "</p>\n");
    } else if (block instanceof Block.Heading heading) {
      out.write("<h3>" + Escape.html(heading.text()) + "</h3>\n");
    } else if (block instanceof Block.Bullets bullets) {
      out.write("<ul>\n");
      for (List<Inline> item : bullets.items()) {
        out.write("<li>" + text(item) + "</li>\n");
      }
      out.write("</ul>\n");
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Lines lines) {
      out.write("<pre tabindex=\"0\">" + lines(lines.text()) + "</pre>\n");
    } else if (block instanceof Block.Command command) {
      out.write("<pre class=\"command\">$ " + Escape.html(command.line()) + "</pre>\n");
    } else if (block instanceof Block.Details details) {
      String id = details.id().isEmpty() ? "" : " id=\"" + Escape.html(details.id()) + "\"";
      out.write("<details" + id + ">\n<summary>" + Escape.html(details.summary()) + "</summary>\n");
      blocks(details.blocks());
      out.write("</details>\n");
    }
  }

  private void table(Block.Table table) throws IOException {
    out.write("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead>\n<tr>");
    for (int i = 0; i < table.headings().size(); i++) {
      out.write(
          "<th scope=\"col\"" + number(table, i) + ">" + Escape.html(table.headings().get(i)));
      out.write("</th>");
    }
    out.write("</tr>\n</thead>\n<tbody>\n");
    for (List<List<Inline>> row : table.rows()) {
      out.write("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String tag = i == 0 ? "th scope=\"row\"" : "td";
        out.write("<" + tag + number(table, i) + ">" + text(row.get(i)));
        out.write(i == 0 ? "</th>" : "</td>");
      }
      out.write("</tr>\n");
    }
    out.write("</tbody>\n</table></div>\n");
  }

  private static String number(Block.Table table, int column) {
    return table.numbers().contains(column) ? " class=\"number\"" : "";
  }

  private static String text(List<Inline> runs) {
    StringBuilder text = new StringBuilder();
    for (Inline run : runs) {
      String inner =
          switch (run.style()) {
            case PLAIN -> Escape.html(run.text());
            case EMPHASIS -> "<em>" + Escape.html(run.text()) + "</em>";
            case CODE -> "<code>" + Escape.html(run.text()) + "</code>";
            case GOOD, BAD, ALARM, MUTED ->
                "<span class=\""
                    + run.style().name().toLowerCase(Locale.ROOT)
                    + "\">"
                    + Escape.html(run.text())
                    + "</span>";
          };
      text.append(
          run.target().isEmpty()
              ? inner
              : "<a href=\"" + Escape.html(run.target()) + "\">" + inner + "</a>");
    }
    return text.toString();
  }

  private static String lines(String text) {
    StringBuilder safe = new StringBuilder();
    text.lines().forEach(line -> safe.append(Escape.html(line)).append('\n'));
    return safe.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
