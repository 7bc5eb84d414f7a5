package foliowalk.corpus.second;

/** What can be thrown. */
enum Woe {
  FIRST("Woes.First", "Woes$First"),
  SECOND("Woes.Second", "Woes$Second"),
  STOPPED("Woes.Stopped", "Woes$Stopped"),
  NOT_OWNER("IllegalMonitorStateException", "java.lang.IllegalMonitorStateException"),
  STARTED("IllegalThreadStateException", "java.lang.IllegalThreadStateException"),
  INITIALISER("ExceptionInInitializerError", "java.lang.ExceptionInInitializerError"),
  NO_CLASS("NoClassDefFoundError", "java.lang.NoClassDefFoundError");

  /** As Java source names it. */
  final String source;

  /** As a violated property names it. */
  final String property;

  Woe(String source, String property) {
    this.source = source;
    this.property = property;
  }

  /** Whether a failing initialiser throws it as it is (JVMS 5.5, step 11). */
  boolean isError() {
    return this == INITIALISER || this == NO_CLASS;
  }
}
