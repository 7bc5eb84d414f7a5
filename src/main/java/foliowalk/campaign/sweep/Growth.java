package foliowalk.campaign.sweep;

import java.util.List;

/** How many states the next point will have, by those before it. */
final class Growth {
  private Growth() {}

  /**
   * The last number times the last ratio; a ratio that has grown is taken to grow on. 0 with fewer
   * than two numbers, since one says nothing of growth.
   */
  static long next(List<Long> states) {
    int n = states.size();
    if (n < 2) {
      return 0;
    }
    double last = ratio(states, n - 1);
    double faster = n < 3 ? 1 : Math.max(1, last / ratio(states, n - 2));
    return Math.round(Math.min(1e15, states.get(n - 1) * last * faster));
  }

  private static double ratio(List<Long> states, int i) {
    return states.get(i) / (double) Math.max(1, states.get(i - 1));
  }
}
