package foliowalk.text;

import java.io.Serializable;
import java.util.Comparator;

/** Orders ids such as {@code S2} and {@code S11}: runs of digits count as numbers. */
public final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final String BETWEEN_TEXT_AND_NUMBER = "(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)";

  @Override
  public int compare(String a, String b) {
    String[] partsA = a.split(BETWEEN_TEXT_AND_NUMBER);
    String[] partsB = b.split(BETWEEN_TEXT_AND_NUMBER);
    for (int i = 0; i < Math.min(partsA.length, partsB.length); i++) {
      boolean numbers = partsA[i].matches("\\d{1,9}") && partsB[i].matches("\\d{1,9}");
      int order =
          numbers
              ? Integer.compare(Integer.parseInt(partsA[i]), Integer.parseInt(partsB[i]))
              : partsA[i].compareTo(partsB[i]);
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(partsA.length, partsB.length);
    return order != 0 ? order : a.compareTo(b); // "01" and "1" are different ids
  }
}
