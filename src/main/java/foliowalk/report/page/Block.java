package foliowalk.report.page;

import java.util.List;

/** A piece of a section. */
public sealed interface Block {

  /** Running text. */
  record Paragraph(List<Inline> text) implements Block {
    /** Copies the list. */
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /** A heading inside a section. */
  record Heading(String text) implements Block {}

  /** A list without order. */
  record Bullets(List<List<Inline>> items) implements Block {
    /** Copies the list. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * A table.
   *
   * @param numbers columns of numbers, from 0
   */
  record Table(List<String> headings, List<List<List<Inline>>> rows, List<Integer> numbers)
      implements Block {
    /** Copies the lists. */
    public Table {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
      numbers = List.copyOf(numbers);
    }
  }

  /** Lines as they are, such as a schedule. */
  record Lines(String text) implements Block {}

  /** A command line that a reader can run. */
  record Command(String line) implements Block {}

  /**
   * Something folded away until it is asked for.
   *
   * @param id unique in the page, or empty when nothing leads here
   */
  record Details(String id, String summary, List<Block> blocks) implements Block {
    /** Copies the list. */
    public Details {
      blocks = List.copyOf(blocks);
    }
  }

  /** A paragraph without any style. */
  static Block paragraph(String text) {
    return new Paragraph(Inline.only(text));
  }

  /** A list of lines without any style. */
  static Block bullets(List<String> lines) {
    return new Bullets(lines.stream().map(Inline::only).toList());
  }

  /** A table without any style or numbers. */
  static Block table(List<String> headings, List<List<String>> rows) {
    return table(headings, rows, List.of());
  }

  /** A table without any style; the columns of numbers from 0. */
  static Block table(List<String> headings, List<List<String>> rows, List<Integer> numbers) {
    return new Table(
        headings,
        rows.stream().map(row -> row.stream().map(Inline::only).toList()).toList(),
        numbers);
  }
}
