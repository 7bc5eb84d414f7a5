package foliowalk.program;

/** Where the class file of a class came from. */
public enum Origin {
  /** A model of ours that stands for a class of others. */
  LIBRARY,
  /** The program's class path. */
  PROGRAM,
  /** The JDK that this process runs on. */
  JDK
}
