package foliowalk.engine.programs;

import java.util.Random;

/**
 * The code of an object that nothing leads to any more is forgotten: however often a further object
 * asks for its own, there are finitely many states.
 */
public class Forgotten {
  public static void main(String[] args) {
    Random random = new Random();
    Object kept = new Object();
    int code = kept.hashCode();
    while (random.nextBoolean()) {
      Object other = new Object();
      assert other.hashCode() != 0;
      assert kept.hashCode() == code;
    }
  }
}
