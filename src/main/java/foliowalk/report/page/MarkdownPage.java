package foliowalk.report.page;

import foliowalk.text.Escape;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A page as Markdown, in the dialect of the forges: tables, and details in HTML. */
public final class MarkdownPage {
  private final Writer out;

  private MarkdownPage(Writer out) {
    this.out = out;
  }

  /** Writes the whole page. */
  public static void write(Page page, Writer out) throws IOException {
    MarkdownPage markdown = new MarkdownPage(out);
    out.write("# " + Escape.markdown(page.title()) + "\n");
    markdown.blocks(page.opening());
    for (Page.Section section : page.sections()) {
      out.write("\n## " + Escape.markdown(section.heading()) + "\n");
      markdown.blocks(section.blocks());
    }
  }

  private void blocks(List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      out.write('\n');
      block(block);
    }
  }

  private void block(Block block) throws IOException {
    if (block instanceof Block.Paragraph paragraph) {
      out.write(text(paragraph.text()) + "\n");
    } else if (block instanceof Block.Heading heading) {
      out.write("### " + Escape.markdown(heading.text()) + "\n");
    } else if (block instanceof Block.Bullets bullets) {
      for (List<Inline> item : bullets.items()) {
        out.write("- " + text(item) + "\n");
      }
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Lines lines) {
      out.write(Escape.markdownBlock(lines.text()));
    } else if (block instanceof Block.Command command) {
      out.write("```console\n$ " + Escape.line(command.line()) + "\n```\n");
    } else if (block instanceof Block.Details details) {
      out.write("<details>\n<summary>" + Escape.html(details.summary()) + "</summary>\n");
      blocks(details.blocks());
      out.write("\n</details>\n");
    }
  }

  private void table(Block.Table table) throws IOException {
    row(table.headings().stream().map(Inline::only).toList());
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < table.headings().size(); i++) {
      line.append(table.numbers().contains(i) ? " --: |" : " --- |");
    }
    out.write(line + "\n");
    for (List<List<Inline>> row : table.rows()) {
      row(row);
    }
  }

  private void row(List<List<Inline>> cells) throws IOException {
    StringBuilder line = new StringBuilder("|");
    cells.forEach(cell -> line.append(' ').append(text(cell)).append(" |"));
    out.write(line + "\n");
  }

  private static String text(List<Inline> runs) {
    StringBuilder text = new StringBuilder();
    for (Inline run : runs) {
      text.append(
          switch (run.style()) {
            case EMPHASIS -> "*" + Escape.markdown(run.text()) + "*";
            case CODE -> code(run.text());
            case PLAIN, GOOD, BAD, ALARM, MUTED -> Escape.markdown(run.text());
          });
    }
    return text.toString();
  }

  /** A backquote inside would end the run, so such a text is no run of code. */
  private static String code(String text) {
    return text.indexOf('`') >= 0 || text.indexOf('|') >= 0
        ? Escape.markdown(text)
        : "`" + Escape.line(text) + "`";
  }
}
