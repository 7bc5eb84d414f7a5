package foliowalk.campaign.mutation.loops;

import java.util.Random;

/** Conditions that only report, a loop that counts, and one that a lost store makes endless. */
public final class Retries {
  private boolean busy;
  private int sum;

  private Retries() {}

  public static void main(String[] args) {
    Retries retries = new Retries();
    if (new Random().nextBoolean()) {
      retries.begin();
    }
    retries.settle();
    retries.retry();
    retries.count();
    retries.check();
  }

  private void begin() {
    busy = true;
  }

  private void settle() {
    busy = false;
  }

  private void retry() {
    boolean again = true;
    while (again) {
      again = busy;
    }
  }

  private void count() {
    for (int i = 0; i < 2; i++) {
      int twice = i + i;
      add(twice);
    }
    end();
  }

  private void add(int number) {
    sum += number;
  }

  private void end() {}

  private void check() {
    if (busy) {
      throw new AssertionError("still busy");
    }
  }
}
