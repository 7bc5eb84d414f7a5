// An initialiser throws: first ExceptionInInitializerError, later NoClassDefFoundError.
// verdict: PROVED
// endStates: 2
// states: 21
// transitions: 27
// schedules: 10
// jpf: initializer-error
// jpfShows: java.lang.NumberFormatException
package classinit;

class Fails {
  static String mine = "";
  static String other = "";

  static class Bad {
    static int x = Integer.parseInt("x");
  }

  static String use() {
    try {
      return "read " + Bad.x;
    } catch (ExceptionInInitializerError e) {
      return "first";
    } catch (NoClassDefFoundError e) {
      return "later";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> other = use());
    t.start();
    mine = use();
    t.join();
    assert mine.equals("first") && other.equals("later")
        || mine.equals("later") && other.equals("first");
  }
}
