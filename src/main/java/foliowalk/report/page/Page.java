package foliowalk.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A report before it has a form.
 *
 * @param title heading of the page
 * @param opening what stands above the first section
 * @param sections in order
 */
public record Page(String title, List<Block> opening, List<Section> sections) {

  /** Copies the lists. */
  public Page {
    opening = List.copyOf(opening);
    sections = List.copyOf(sections);
  }

  /**
   * One section.
   *
   * @param id unique in the page
   */
  public record Section(String id, String heading, List<Block> blocks) {
    /** Copies the list. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Collects the parts of a page. */
  public static final class Builder {
    private final String title;
    private final List<Block> opening = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    /** A page with nothing but its title. */
    public Builder(String title) {
      this.title = title;
    }

    /** Adds above the first section. */
    public Builder open(Block... blocks) {
      opening.addAll(Arrays.asList(blocks));
      return this;
    }

    /** Adds a section. */
    public Builder section(String id, String heading, Block... blocks) {
      return section(id, heading, Arrays.asList(blocks));
    }

    /** Adds a section. */
    public Builder section(String id, String heading, List<Block> blocks) {
      sections.add(new Section(id, heading, blocks));
      return this;
    }

    /** Adds a section with a list, unless the list is empty. */
    public Builder list(String id, String heading, List<String> lines) {
      return lines.isEmpty() ? this : section(id, heading, Block.bullets(lines));
    }

    /** The page. */
    public Page page() {
      return new Page(title, opening, sections);
    }
  }
}
