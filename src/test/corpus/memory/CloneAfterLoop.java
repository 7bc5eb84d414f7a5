// A clone is as many steps when the thread rests in front of it because its loop took so long: with
// some of these arguments a step begins exactly at a read of the clone.
// args: 5551 0
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// jpf: clone
// jpfShows: PROVED
// args: 5552 0
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// jpf: clone
// jpfShows: PROVED
// args: 5552 3
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// jpf: clone
// jpfShows: PROVED
// args: 5552 5
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// jpf: clone
// jpfShows: PROVED
package memory;

class CloneAfterLoop {
  static class Pair implements Cloneable {
    int left;
    int right;

    Pair copy() {
      try {
        return (Pair) super.clone();
      } catch (CloneNotSupportedException e) {
        return null;
      }
    }
  }

  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[0]);
    int more = Integer.parseInt(args[1]);
    Pair pair = new Pair();
    new Thread(
            () -> {
              pair.left = 1;
              pair.right = 1;
            })
        .start();
    int sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += i;
    }
    for (int i = 0; i < more; i++) {
      sum++;
    }
    Pair seen = pair.copy();
    if (seen.left == 0 && seen.right == 1) {
      throw new IllegalStateException("torn, " + sum);
    }
  }
}
