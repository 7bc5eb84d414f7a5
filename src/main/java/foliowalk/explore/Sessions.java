package foliowalk.explore;

import foliowalk.browse.Session;
import foliowalk.browse.StateBrowser;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The walks of the pages that are open. Of too many, the one that was used longest ago is
 * forgotten: a page that comes back only loses the marks of where it has been.
 */
final class Sessions {
  static final int MOST = 16;

  private final StateBrowser browser;

  @SuppressWarnings("serial")
  private final Map<String, Session> byName =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  Sessions(StateBrowser browser) {
    this.browser = browser;
  }

  /** The walk of a page, a new one where it is not known. */
  synchronized Session of(String name) {
    return byName.computeIfAbsent(name, key -> browser.session());
  }

  /** Walks remembered. */
  synchronized int size() {
    return byName.size();
  }
}
