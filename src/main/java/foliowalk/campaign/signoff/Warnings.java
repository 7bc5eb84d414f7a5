package foliowalk.campaign.signoff;

import foliowalk.config.file.JpfApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says once what many files have in common. */
final class Warnings {
  private final Map<String, Set<String>> placesOf = new LinkedHashMap<>();

  void add(JpfApplication application) {
    for (String warning : application.warnings()) {
      int split = warning.indexOf(": ");
      placesOf
          .computeIfAbsent(warning.substring(split + 2), text -> new LinkedHashSet<>())
          .add(warning.substring(0, split));
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    placesOf.forEach(
        (text, places) ->
            lines.add(
                places.iterator().next()
                    + (places.size() > 1 ? " and " + (places.size() - 1) + " more" : "")
                    + ": "
                    + text));
    return lines;
  }
}
