package foliowalk.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 with one element a line, and only characters that XML has. */
public final class XmlText {
  /** Something that writes the elements of a document. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(XmlText xml) throws XMLStreamException;
  }

  private final XMLStreamWriter out;
  private int level;

  private XmlText(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes a document to {@code out} and leaves it open. */
  public static void write(Writer out, Content content) throws IOException {
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      content.writeTo(new XmlText(writer));
      writer.writeEndDocument();
      writer.flush();
      out.write('\n');
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public XmlText open(String name, String... attributes) throws XMLStreamException {
    newLine();
    out.writeStartElement(name);
    writeAttributes(attributes);
    level++;
    return this;
  }

  /** Closes the element opened last. */
  public void close() throws XMLStreamException {
    level--;
    newLine();
    out.writeEndElement();
  }

  /** An element without content. */
  public void empty(String name, String... attributes) throws XMLStreamException {
    newLine();
    out.writeEmptyElement(name);
    writeAttributes(attributes);
  }

  /** An element with text only. */
  public void text(String name, String text, String... attributes) throws XMLStreamException {
    newLine();
    out.writeStartElement(name);
    writeAttributes(attributes);
    out.writeCharacters(lines(text));
    out.writeEndElement();
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], characters(Escape.line(attributes[i + 1])));
    }
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(level));
  }

  private static String lines(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      safe.append(safe.length() == 0 ? "" : "\n").append(characters(Escape.line(line)));
    }
    return safe.toString();
  }

  /** The two characters that are left after {@link Escape#line} and that XML 1.0 does not have. */
  private static String characters(String text) {
    if (text.indexOf('\ufffe') < 0 && text.indexOf('\uffff') < 0) {
      return text;
    }
    return text.replace("\ufffe", visible(0xfffe)).replace("\uffff", visible(0xffff));
  }

  private static String visible(int c) {
    return String.format(Locale.ROOT, "\\u%04x", c);
  }
}
