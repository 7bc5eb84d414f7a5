package foliowalk.cli;

import foliowalk.text.Escape;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stream that people read on a terminal. Whatever comes through it, and wherever that was read,
 * cannot drive the terminal: of all control characters and marks of direction, a line break and a
 * tab pass, the others become visible escapes as in {@link Escape#line}.
 */
final class TerminalWriter extends PrintWriter {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,8}m");

  private final PrintWriter terminal;

  private TerminalWriter(PrintWriter terminal) {
    super(new Visible(terminal, false));
    this.terminal = terminal;
  }

  /** In front of a stream, unless it is one of these already. */
  static TerminalWriter over(PrintWriter stream) {
    return stream instanceof TerminalWriter safe ? safe : new TerminalWriter(stream);
  }

  /** The same stream, on which colours (ECMA-48 SGR) and nothing else may be set. */
  static PrintWriter coloured(PrintWriter stream) {
    PrintWriter terminal = over(stream).terminal;
    return new PrintWriter(new Visible(terminal, true));
  }

  /** Writes what we mean to control the terminal. */
  void control(String sequence) {
    flush();
    terminal.print(sequence);
  }

  @Override
  public boolean checkError() {
    return super.checkError() | terminal.checkError();
  }

  /** Replaces what is not plain. */
  private static final class Visible extends Writer {
    private final PrintWriter to;
    private final boolean colours;
    private String half = "";

    Visible(PrintWriter to, boolean colours) {
      super(to);
      this.to = to;
      this.colours = colours;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
      if (half.isEmpty() && isPrintable(chars, offset, length)) {
        to.write(chars, offset, length);
      } else {
        String text = half + new String(chars, offset, length);
        half = "";
        int end = text.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
          half = text.substring(--end); // its other half may come with the next call
        }
        escape(text.substring(0, end));
      }
    }

    private static boolean isPrintable(char[] chars, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if ((chars[i] < ' ' || chars[i] > '~') && chars[i] != '\n') {
          return false;
        }
      }
      return true;
    }

    private void escape(String text) {
      int begin = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int passes = c == '\n' || c == '\t' ? 1 : colours ? colour(text, i) : 0;
        if (passes > 0) {
          to.write(Escape.line(text.substring(begin, i)));
          to.write(text, i, passes);
          begin = i + passes;
          i = begin - 1;
        }
      }
      to.write(Escape.line(text.substring(begin)));
    }

    /** Length of the sequence that sets a colour at a place, 0 if there is none. */
    private static int colour(String text, int at) {
      Matcher sequence = COLOUR.matcher(text).region(at, text.length());
      return sequence.lookingAt() ? sequence.end() - at : 0;
    }

    @Override
    public void flush() {
      to.flush();
    }

    @Override
    public void close() {
      to.write(Escape.line(half));
      to.close();
    }
  }
}
